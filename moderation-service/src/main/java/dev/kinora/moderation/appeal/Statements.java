package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.appeal.Statement.Facts;
import dev.kinora.moderation.appeal.Statement.Ground;
import dev.kinora.moderation.appeal.Statement.GroundKind;
import dev.kinora.moderation.appeal.Statement.Measure;
import dev.kinora.moderation.appeal.Statement.Range;
import dev.kinora.moderation.appeal.Statement.Redress;
import dev.kinora.moderation.appeal.Statement.Restriction;
import dev.kinora.moderation.appeal.Statement.Source;
import dev.kinora.moderation.appeal.Statement.Territory;
import dev.kinora.moderation.appeal.Statement.Visibility;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecidedContent;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.review.Contests;
import dev.kinora.moderation.review.question.CasePurpose;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes statements of reasons from what was stored with a decision. */
@Component
@Transactional(readOnly = true)
class Statements {

    private static final int RANGES = 10;
    private static final int LISTED = 20;

    private final Decisions decisions;
    private final Contests contests;
    private final Appeals appeals;
    private final Policies policies;
    private final InstantSource clock;

    Statements(Decisions decisions, Contests contests, Appeals appeals, Policies policies, InstantSource clock) {
        this.decisions = decisions;
        this.contests = contests;
        this.appeals = appeals;
        this.policies = policies;
        this.clock = clock;
    }

    /** The statement about a decision with an outcome; empty if there is none, or the account may not read it. */
    Optional<Statement> find(UUID decisionId, UUID reader, boolean staff) {
        return decisions
                .find(decisionId)
                .filter(decided -> staff || decided.ownerId().equals(reader))
                .stream()
                .map(decided -> statement(decided, reader))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The statements about the content of this owner, the newest first; at most {@value #LISTED}. */
    List<Statement> about(UUID contentId, UUID owner) {
        return decisions.about(contentId, LISTED).stream()
                .filter(decided -> decided.ownerId().equals(owner))
                .map(decided -> statement(decided, owner))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Statement> statement(DecidedContent decided, UUID reader) {
        var outcome = isHold(decided) ? Outcome.REJECTED : decided.decision().outcome();
        return Optional.ofNullable(outcome).map(told -> statement(decided, told, reader));
    }

    private Statement statement(DecidedContent decided, Outcome outcome, UUID reader) {
        var decision = decided.decision();
        var contentId = decided.content().id();
        boolean inForce = (isHold(decided) ? decisions.holdOf(contentId) : decisions.inForce(contentId))
                .filter(last -> last.id().equals(decision.id()))
                .isPresent();
        return new Statement(
                decision.id(),
                decided.content(),
                outcome,
                decision.reasonCode(),
                decision.reasonCode().statement(),
                decision.automated(),
                decision.decidedAt(),
                decided.policyVersion(),
                inForce,
                facts(decided, outcome),
                ground(decided),
                restriction(decided, outcome),
                outcome == Outcome.APPROVED || isHold(decided) ? null : redress(decided, inForce, reader));
    }

    private static boolean isHold(DecidedContent decided) {
        return decided.decision().action() == Action.HOLD;
    }

    private Facts facts(DecidedContent decided, Outcome outcome) {
        if (outcome == Outcome.APPROVED) {
            return new Facts(source(decided), false, List.of());
        }
        var found = decided.signals().stream()
                .filter(signal ->
                        signal.category().equals(decided.decision().reasonCode().name()))
                .sorted(Comparator.comparingDouble(Signal::score).reversed())
                .toList();
        return new Facts(
                source(decided),
                decided.decision().automated() || !found.isEmpty(),
                decided.content().kind() == ContentKind.VIDEO
                        ? found.stream()
                                .map(Statements::range)
                                .flatMap(Optional::stream)
                                .limit(RANGES)
                                .toList()
                        : List.of());
    }

    private static Optional<Range> range(Signal signal) {
        return signal.startMs() == null || signal.endMs() == null
                ? Optional.empty()
                : Optional.of(new Range(signal.category(), signal.startMs(), signal.endMs()));
    }

    private Source source(DecidedContent decided) {
        return switch (contests.purposeOf(decided.caseId()).orElse(CasePurpose.SCREENING)) {
            case SCREENING, SAMPLE, SECOND_REVIEW -> Source.OWN_INITIATIVE;
            case REPORT -> Source.NOTICE;
            case APPEAL -> Source.APPEAL;
        };
    }

    private Ground ground(DecidedContent decided) {
        var reason = decided.decision().reasonCode().name();
        return policies.ofReference(decided.policyVersion())
                .flatMap(policy -> policy.rules().categories().stream()
                        .filter(category -> category.harm().name().equals(reason))
                        .findFirst())
                .map(category -> new Ground(GroundKind.TERMS, category.name(), category.definition()))
                .orElseGet(() -> new Ground(GroundKind.TERMS, null, null));
    }

    private static @Nullable Restriction restriction(DecidedContent decided, Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> null;
            case RESTRICTED -> restriction(decided, Visibility.LIMITED, measures(decided));
            case REJECTED ->
                isHold(decided)
                        ? restriction(decided, Visibility.SUSPENDED, List.of(Measure.DISABLED))
                        : restriction(decided, Visibility.REMOVED, List.of(Measure.REMOVED));
        };
    }

    private static Restriction restriction(DecidedContent decided, Visibility visibility, List<Measure> measures) {
        var restrictions = decided.decision().restrictions();
        var label = restrictions == null ? null : restrictions.label();
        return new Restriction(
                visibility,
                measures,
                label == null ? null : label.text(),
                Territory.EVERYWHERE,
                decided.decision().decidedAt(),
                null);
    }

    private static List<Measure> measures(DecidedContent decided) {
        var restrictions = decided.decision().restrictions();
        return restrictions == null
                ? List.of()
                : restrictions.kinds().stream().map(Statements::measure).toList();
    }

    private static Measure measure(dev.kinora.events.moderation.Restriction restriction) {
        return switch (restriction) {
            case AGE_GATE -> Measure.AGE_RESTRICTED;
            case LIMITED_REACH -> Measure.DEMOTED;
            case LABEL -> Measure.LABELED;
            case COMMENTS_OFF -> Measure.INTERACTION_RESTRICTED;
            case HOLD -> Measure.DISABLED;
        };
    }

    private Redress redress(DecidedContent decided, boolean inForce, UUID reader) {
        var until = appeals.until(decided);
        var appeal = appeals.of(decided.decision().id(), reader).orElse(null);
        boolean appealable = inForce
                && appeal == null
                && decided.ownerId().equals(reader)
                && until.isAfter(clock.instant())
                && !appeals.isFinal(decided);
        return new Redress(appealable, until, appeal);
    }
}
