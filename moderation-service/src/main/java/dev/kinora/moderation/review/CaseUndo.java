package dev.kinora.moderation.review;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecidedContent;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.DecisionTakenBack;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseClaimedException;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.CaseReopened;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions back. What was in force before is decided again by the same person, so that other services follow as they follow
 * every decision, and what nobody had decided about before is held back until the next one. The case waits again, claimed by that
 * person, and so do the questions that the decision had answered. The newest decision about the content is the only one that can be
 * taken back, so each can be once.
 */
@Component
public class CaseUndo {

    private final ReviewCases cases;
    private final CaseDesk desk;
    private final Decisions decisions;
    private final CaseHolds holds;
    private final Safeguards safeguards;
    private final AuditLog audit;
    private final CaseAnnouncements announcements;
    private final ApplicationEventPublisher publisher;
    private final MeterRegistry meters;
    private final ReviewProperties properties;
    private final InstantSource clock;

    CaseUndo(
            ReviewCases cases,
            CaseDesk desk,
            Decisions decisions,
            CaseHolds holds,
            Safeguards safeguards,
            AuditLog audit,
            CaseAnnouncements announcements,
            ApplicationEventPublisher publisher,
            MeterRegistry meters,
            ReviewProperties properties,
            InstantSource clock) {
        this.cases = cases;
        this.desk = desk;
        this.decisions = decisions;
        this.holds = holds;
        this.safeguards = safeguards;
        this.audit = audit;
        this.announcements = announcements;
        this.publisher = publisher;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Undoes a decision shortly after it was made.
     *
     * @return the case, which waits again
     * @throws ProblemException UNDO_TOO_LATE, and why it cannot be taken back
     */
    @Transactional
    CaseViews.CaseDetail undo(UUID decisionId, Actor by) {
        var made = find(decisionId, by);
        if (now().isAfter(made.decision().decidedAt().plus(properties.undoWindow()))) {
            throw new ProblemException(
                    ReviewProblem.UNDO_TOO_LATE,
                    "A decision can be undone for " + properties.undoWindow().toSeconds()
                            + " seconds; decide again instead.");
        }
        takeBack(decisionId, by);
        return desk.detail(desk.find(made.caseId()), by);
    }

    /**
     * The case of a decision.
     *
     * @throws ProblemException DECISION_NOT_YOURS
     */
    @Transactional(readOnly = true)
    public UUID caseOf(UUID decisionId, Actor by) {
        return find(decisionId, by).caseId();
    }

    /**
     * Takes a decision back, whenever it was made.
     *
     * @param by whoever made it
     * @return the decision that replaces it
     * @throws ProblemException DECISION_NOT_YOURS, UNDO_SUPERSEDED, CASE_WITHDRAWN, CASE_CLAIMED
     */
    @Transactional
    public DecisionSummary takeBack(UUID decisionId, Actor by) {
        var made = find(decisionId, by);
        var one = desk.undisturbed(desk.find(made.caseId()));
        var now = now();
        if (made.decision().outcome() == null
                || one.isWaiting()
                || !decisions.isNewest(made.content().id(), decisionId)) {
            throw new ProblemException(
                    ReviewProblem.UNDO_SUPERSEDED, "Something newer was decided about this content.");
        }
        one.holder(now).filter(holder -> !holder.id().equals(by.id())).ifPresent(holder -> {
            throw new CaseClaimedException(one.id(), holder);
        });
        if (one.isApart()) {
            one.reopen(); // Whoever takes it back may not have the role that sees it.
        } else {
            one.reopen(by, now.plus(properties.lease()));
        }
        cases.saveAndFlush(one);
        var restored = decisions.record(new NewDecision(one.subject(), before(one, made), one.evidence(), by));
        publisher.publishEvent(new DecisionTakenBack(decisionId, restored.id()));
        holds.take(one);
        keep(one, now);
        cases.saveAndFlush(one);
        audit.append(
                AuditLog.Entry.ofCase(by, AuditAction.UNDONE, one.id(), one.contentId(), "decision " + decisionId));
        reopened(one, decisionId);
        for (var other : cases.findBySettledBy(decisionId)) {
            other.reopen();
            keep(other, now);
            cases.saveAndFlush(other);
            audit.append(AuditLog.Entry.ofCase(
                    by, AuditAction.UNDONE, other.id(), other.contentId(), "decision " + decisionId));
            reopened(other, decisionId);
        }
        meters.counter("kinora.review.undone").increment();
        return restored;
    }

    /**
     * The ruling that brings back what was in force. What nobody had decided about is held back, and so is what may be about harm to
     * children: one person alone does not bring it back.
     */
    private Ruling before(ReviewCase one, DecidedContent made) {
        var note = "Takes back decision " + made.decision().id() + ".";
        return decisions
                .before(made.decision().id())
                .filter(earlier -> earlier.outcome() == Outcome.REJECTED || !safeguards.concern(one))
                .map(earlier -> new Ruling(
                        earlier.action(),
                        earlier.reasonCode(),
                        note,
                        earlier.action() == Action.RESTRICT ? earlier.restrictions() : null))
                .orElseGet(() -> new Ruling(Action.HOLD, ReasonCode.OTHER, note, null));
    }

    /** A suspicion that waits again is a reason to keep the content, which the decision may have ended. */
    private void keep(ReviewCase one, Instant now) {
        if (safeguards.concern(one)) {
            safeguards.apply(one, now);
        }
    }

    private void reopened(ReviewCase one, UUID decisionId) {
        announcements.asked(one);
        if (one.purpose() != CasePurpose.SCREENING) {
            publisher.publishEvent(new CaseReopened(one.id(), one.purpose(), decisionId));
        }
    }

    private DecidedContent find(UUID decisionId, Actor by) {
        return decisions
                .find(decisionId)
                .filter(made -> made.decision().actor() != null
                        && made.decision().actor().id().equals(by.id()))
                .orElseThrow(() -> new ProblemException(
                        ReviewProblem.DECISION_NOT_YOURS, "You have made no decision " + decisionId + "."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
