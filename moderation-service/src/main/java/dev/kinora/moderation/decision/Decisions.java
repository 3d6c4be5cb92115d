package dev.kinora.moderation.decision;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of decisions. It is append-only, except that erasure removes personal data; each decision names the one
 * that it replaces.
 */
@Component
public class Decisions {

    private final DecisionRepository stored;
    private final AuditLog audit;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;

    Decisions(
            DecisionRepository stored,
            AuditLog audit,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Ids ids,
            InstantSource clock) {
        this.stored = stored;
        this.audit = audit;
        this.outbox = outbox;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a decision, records it in the audit log, and publishes it unless it is an escalation. What takes content
     * back from the public is published in the lane of takedowns as well. A hold is published as a rejection that says of
     * itself that it lasts until a person has decided: who does not know holds hides the content, too.
     *
     * <p>If two decisions about one piece of content are recorded at the same time, one fails on the unique version.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DecisionSummary record(NewDecision made) {
        var previous = stored.findFirstByContentIdOrderByVersionDesc(
                        made.subject().content().id())
                .orElse(null);
        var decision = stored.saveAndFlush(
                new Decision(ids.next(), made, previous, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        note(decision, made);
        published(made.ruling().action())
                .ifPresent(outcome -> announce(event(decision, outcome, made), standing(previous)));
        publisher.publishEvent(
                new DecisionRecorded(decision.getId(), made, decision.summary().decidedAt()));
        return decision.summary();
    }

    private static Optional<Outcome> published(Action action) {
        return action == Action.HOLD ? Optional.of(Outcome.REJECTED) : action.outcome();
    }

    /** Takes the published decisions about content back, which may suggest words of an owner who is erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retract(UUID contentId) {
        outbox.retract(Topics.MODERATION_DECIDED, contentId.toString());
    }

    /** A comment that a machine approves leaves no audit entry: its decision is forgotten one day, and an entry never is. */
    private void note(Decision decision, NewDecision made) {
        var action = made.ruling().action();
        var content = made.subject().content();
        if (made.actor() != null || action != Action.APPROVE || content.kind() != ContentKind.COMMENT) {
            audit.append(AuditLog.Entry.ofDecision(
                    made.actor(),
                    action.audited(),
                    made.subject().caseId(),
                    content.id(),
                    decision.getId(),
                    detail(made.ruling())));
        }
    }

    private static String detail(NewDecision.Ruling ruling) {
        var restrictions = ruling.restrictions();
        if (restrictions == null) {
            return ruling.reason().name();
        }
        var label = restrictions.label();
        return ruling.reason() + ": "
                + restrictions.kinds().stream().map(Enum::name).collect(Collectors.joining(", "))
                + (label == null ? "" : " " + label.code());
    }

    /** The decisions of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<DecisionSummary> ofCase(UUID caseId) {
        return stored.findByCaseIdOrderByVersionAsc(caseId).stream()
                .map(Decision::summary)
                .toList();
    }

    /** The last decision with an outcome of each of these cases; cases without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, DecisionSummary> lastOfEach(Collection<UUID> caseIds) {
        Map<UUID, DecisionSummary> last = new HashMap<>();
        if (!caseIds.isEmpty()) {
            stored.withOutcomeOf(caseIds).forEach(decision -> last.put(decision.caseId(), decision.summary()));
        }
        return last;
    }

    /** The decision about this content that is in force: the last one with an outcome. */
    @Transactional(readOnly = true)
    public Optional<DecisionSummary> inForce(UUID contentId) {
        return stored.findFirstByContentIdAndOutcomeIsNotNullOrderByVersionDesc(contentId)
                .map(Decision::summary);
    }

    /** Whether nothing was decided about this content after this decision. */
    @Transactional(readOnly = true)
    public boolean isNewest(UUID contentId, UUID decisionId) {
        return stored.findFirstByContentIdOrderByVersionDesc(contentId)
                .filter(newest -> newest.getId().equals(decisionId))
                .isPresent();
    }

    /** The decision with an outcome, or the hold, that was in force before this one; empty if nothing was. */
    @Transactional(readOnly = true)
    public Optional<DecisionSummary> before(UUID decisionId) {
        return stored.findById(decisionId)
                .flatMap(made -> stored.concerningBefore(made.content().id(), made.version(), Limit.of(1)).stream()
                        .findFirst())
                .map(Decision::summary);
    }

    /** The hold that keeps this content from everybody, if no decision with an outcome has replaced it. */
    @Transactional(readOnly = true)
    public Optional<DecisionSummary> holdOf(UUID contentId) {
        return stored.concerning(contentId, Limit.of(1)).stream()
                .filter(Decision::holds)
                .map(Decision::summary)
                .findFirst();
    }

    /** Numbers of decisions since an instant, by action and by whether a machine decided. */
    @Transactional(readOnly = true)
    public List<DecisionCount> countSince(Instant since) {
        return stored.countSince(since);
    }

    /** A decision with what it is about. */
    @Transactional(readOnly = true)
    public Optional<DecidedContent> find(UUID id) {
        return stored.findById(id).map(Decision::decided);
    }

    /** The newest decisions about some content that have an outcome or hold it back, the newest first. */
    @Transactional(readOnly = true)
    public List<DecidedContent> about(UUID contentId, int limit) {
        return stored.concerning(contentId, Limit.of(limit)).stream()
                .map(Decision::decided)
                .toList();
    }

    private static ModerationDecided event(Decision decision, Outcome outcome, NewDecision made) {
        return new ModerationDecided(
                made.subject().content(),
                decision.getId(),
                outcome,
                made.actor() == null ? DecisionActor.AUTOMATED : DecisionActor.HUMAN,
                new DecisionReason(
                        made.ruling().reason().name(), made.ruling().reason().statement()),
                made.evidence().suggestion(),
                decision.version(),
                made.ruling().action() == Action.HOLD
                        ? Restrictions.HOLD
                        : made.ruling().restrictions());
    }

    /** Announces a takedown in its own lane too: it must not wait for the verdicts about thousands of comments. */
    private void announce(ModerationDecided decided, @Nullable Outcome standing) {
        if (decided.outcome() != Outcome.APPROVED && standing != null && standing != Outcome.REJECTED) {
            outbox.publish(ModerationWithdrawn.of(decided));
        }
        outbox.publish(decided);
    }

    /** The last outcome for the content up to this decision; null without one. */
    private @Nullable Outcome standing(@Nullable Decision last) {
        return last == null
                ? null
                : last.outcome()
                        .orElseGet(() -> stored.outcomesOf(last.content().id(), Limit.of(1)).stream()
                                .findFirst()
                                .orElse(null));
    }
}
