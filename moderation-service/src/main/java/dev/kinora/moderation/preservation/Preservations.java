package dev.kinora.moderation.preservation;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps content that is or may be about harm to children. It begins with the suspicion, so that whoever deletes first does not
 * win: video-service removes the files of no deleted video before {@link #answerDeletion} has said that nothing of it is needed.
 */
@Component
public class Preservations {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID NEWEST = new UUID(-1, -1);

    private final PreservationStore store;
    private final AuditLog audit;
    private final Outbox outbox;
    private final ErasedAccounts erased;
    private final PreservationProperties properties;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Preservations(
            PreservationStore store,
            AuditLog audit,
            Outbox outbox,
            ErasedAccounts erased,
            PreservationProperties properties,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.erased = erased;
        this.properties = properties;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether this content is kept now. */
    @Transactional(readOnly = true)
    public boolean covers(UUID contentId) {
        return store.find(contentId).filter(Preservation::isKept).isPresent();
    }

    /** What is known about the keeping of this content; empty if it was never kept. */
    @Transactional(readOnly = true)
    public Optional<Preservation> find(UUID contentId) {
        return store.find(contentId);
    }

    /** A page of what is kept, the newest first. */
    @Transactional(readOnly = true)
    public Page<Preservation> kept(@Nullable String cursor, int limit) {
        var after = cursor == null ? null : Cursor.decode(cursor, 2);
        var rows = after == null
                ? store.kept(LATEST, NEWEST, limit + 1)
                : store.kept(after.instant(0), after.uuid(1), limit + 1);
        return Page.of(rows, limit, one -> Cursor.encode(one.beganAt(), one.contentId()));
    }

    /** The files that are locked away; empty for a comment, whose text is in its case. */
    @Transactional(readOnly = true)
    public List<PreservedItem> items(UUID contentId) {
        return store.items(contentId);
    }

    /** A case waits in which a person decides whether the content is about harm to children: it is kept until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspect(Subject subject) {
        var known = lockKept(subject);
        if (known == null) {
            begin(subject, Ground.SUSPICION, null, null, null);
        } else if (known.ground() != Ground.LEGAL_HOLD && known.endsAt() != null) {
            store.change(known.contentId(), Ground.SUSPICION, null, null);
            announce(known.contentId());
        }
    }

    /** A person wants content kept, whatever is decided about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Subject subject, String reason, Actor by) {
        var known = lockKept(subject);
        var end = later(known == null ? null : known.endsAt(), now().plus(properties.keep()));
        if (known == null) {
            begin(subject, Ground.LEGAL_HOLD, end, reason, by);
        } else {
            store.change(known.contentId(), Ground.LEGAL_HOLD, end, reason);
            note(by, AuditAction.EVIDENCE_HELD, known, "until " + end.truncatedTo(ChronoUnit.SECONDS));
            announce(known.contentId());
        }
    }

    /**
     * Keeps content longer, which is possible once.
     *
     * @throws ProblemException NOT_PRESERVED, PRESERVATION_EXTENDED, PRESERVATION_OPEN
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(UUID contentId, String reason, Actor by) {
        var known = store.lock(contentId)
                .filter(Preservation::isKept)
                .orElseThrow(
                        () -> new ProblemException(PreservationProblem.NOT_PRESERVED, "There is nothing to extend."));
        if (known.extension() != null) {
            throw new ProblemException(
                    PreservationProblem.PRESERVATION_EXTENDED, "Hand over what is needed before the time is over.");
        }
        if (known.endsAt() == null) {
            throw new ProblemException(PreservationProblem.PRESERVATION_OPEN, "Its time begins with the decision.");
        }
        var end = known.endsAt().plus(properties.extension());
        store.extend(contentId, end, by, reason, now());
        note(by, AuditAction.EVIDENCE_EXTENDED, known, "until " + end.truncatedTo(ChronoUnit.SECONDS));
        announce(contentId);
    }

    /**
     * The time of what was decided begins. What two people have cleared is not kept, unless somebody wants it; a machine clears
     * nothing.
     */
    @EventListener
    void on(DecisionRecorded recorded) {
        var subject = recorded.made().subject();
        var ruling = recorded.made().ruling();
        var outcome = ruling.action().outcome().orElse(null);
        if (ruling.reason() == ReasonCode.CHILD_SAFETY && outcome == null) {
            suspect(subject);
        } else if (ruling.reason() == ReasonCode.CHILD_SAFETY) {
            decided(subject);
        } else if (outcome != null) {
            store.lock(subject.content().id())
                    .filter(known -> known.isKept() && known.ground() != Ground.LEGAL_HOLD)
                    .filter(known -> !store.isWaiting(known.contentId()))
                    .filter(known ->
                            outcome != Outcome.APPROVED || recorded.made().actor() != null)
                    .ifPresent(known -> answered(known, outcome));
        }
    }

    private void decided(Subject subject) {
        var known = lockKept(subject);
        var end = now().plus(properties.keep());
        if (known == null) {
            begin(subject, Ground.DECISION, end, null, null);
        } else if (known.ground() != Ground.LEGAL_HOLD && !store.isWaiting(known.contentId())) {
            store.change(known.contentId(), Ground.DECISION, later(known.endsAt(), end), null);
            announce(known.contentId());
        }
    }

    private void answered(Preservation known, @Nullable Outcome outcome) {
        if (outcome == Outcome.APPROVED) {
            end(known);
        } else {
            store.change(
                    known.contentId(), Ground.DECISION, later(known.endsAt(), now().plus(properties.keep())), null);
            announce(known.contentId());
        }
    }

    /**
     * Tells video-service whether the files of a deleted video are needed. The same question gets the same answer;
     * {@link AwaitedDeletions} asks only when the video is screened.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answerDeletion(UUID videoId) {
        var known = store.lock(videoId).orElse(null);
        if (known == null) {
            outbox.publish(new PreservationChanged(videoId, ContentKind.VIDEO, false, null, 0));
            return;
        }
        store.noteDeletion(videoId, now());
        announce(videoId);
    }

    /** Content was deleted that others than video-service keep. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteDeletion(UUID contentId) {
        store.lock(contentId).ifPresent(known -> store.noteDeletion(contentId, now()));
    }

    /** Ends what is over, and begins the time of what nobody has to decide about any more. */
    @Transactional
    public void upkeep(UUID contentId) {
        store.lock(contentId).filter(Preservation::isKept).ifPresent(known -> {
            if (known.version() == 0) {
                store.touch(contentId);
                announce(contentId);
            }
            boolean waiting = store.isWaiting(contentId);
            var end = known.endsAt();
            if (end == null && !waiting) {
                answered(known, null);
            } else if (end != null && !end.isAfter(now())) {
                if (waiting) {
                    store.change(contentId, Ground.SUSPICION, null, null);
                    announce(contentId);
                } else {
                    end(known);
                }
            }
        });
    }

    private void end(Preservation known) {
        store.end(known.contentId(), now());
        note(null, AuditAction.EVIDENCE_RELEASED, known, null);
        announce(known.contentId());
        publisher.publishEvent(new KeepingChanged(known.kind(), known.contentId(), false));
        erased.eraseAgain(known.ownerId());
    }

    private void begin(
            Subject subject, Ground ground, @Nullable Instant end, @Nullable String reason, @Nullable Actor by) {
        store.begin(subject, ground, end, reason, now());
        audit.append(AuditLog.Entry.ofCase(
                by,
                AuditAction.EVIDENCE_HELD,
                subject.caseId(),
                subject.content().id(),
                ground.name()));
        announce(subject.content().id());
        publisher.publishEvent(
                new KeepingChanged(subject.content().kind(), subject.content().id(), true));
    }

    private @Nullable Preservation lockKept(Subject subject) {
        return store.lock(subject.content().id()).filter(Preservation::isKept).orElse(null);
    }

    private void announce(UUID contentId) {
        var known = store.find(contentId).orElseThrow();
        if (known.kind() == ContentKind.VIDEO) {
            outbox.publish(
                    new PreservationChanged(contentId, known.kind(), known.isKept(), known.endsAt(), known.version()));
        }
    }

    private void note(@Nullable Actor by, AuditAction action, Preservation known, @Nullable String detail) {
        audit.append(AuditLog.Entry.ofCase(by, action, known.caseId(), known.contentId(), detail));
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
