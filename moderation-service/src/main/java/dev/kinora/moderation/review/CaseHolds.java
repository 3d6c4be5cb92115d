package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Content that nobody sees until a person has decided. A hold belongs to the case in which it was ordered, which waits; every
 * decision of a person about the content ends it.
 */
@Component
class CaseHolds {

    private final ReviewCases cases;
    private final Decisions decisions;
    private final ReviewProperties properties;

    CaseHolds(
            ReviewCases cases,
            Decisions decisions,
            ReviewProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        this.cases = cases;
        this.decisions = decisions;
        this.properties = properties;
        Gauge.builder("kinora.cases.held", cases, ReviewCases::countHeld)
                .description("Cases whose content nobody sees until a person has decided")
                .register(meters);
        Gauge.builder(
                        "kinora.cases.held.late",
                        cases,
                        all -> all.countHeldBefore(clock.instant().minus(properties.holdFor())))
                .description("Held cases that should have been decided by now")
                .register(meters);
    }

    /**
     * Whether a case may hold its content back.
     *
     * @throws ProblemException ACTION_NOT_AVAILABLE if nobody sees the content anyway, CASE_DECIDED if a report or an appeal
     *     was answered
     */
    void requireHoldable(ReviewCase one) {
        if (!one.isWaiting() && one.purpose() != CasePurpose.SCREENING) {
            throw new ProblemException(
                    ReviewProblem.CASE_DECIDED, "It was answered; hold the content back in the case of its screening.");
        }
        boolean visible = decisions
                .inForce(one.contentId())
                .filter(decision -> decision.outcome() != Outcome.REJECTED)
                .isPresent();
        if (!visible || decisions.holdOf(one.contentId()).isPresent()) {
            throw new ProblemException(
                    ReviewProblem.ACTION_NOT_AVAILABLE, "Nobody sees this content; there is nothing to hold back.");
        }
    }

    /** Marks the case that waits now because of its content. */
    void hold(ReviewCase one, Instant now) {
        one.hold(now, now.plus(properties.holdFor()));
    }

    /**
     * The verdict about a new version of some content. What a person holds back or has restricted, no machine approves: to
     * change a word would be a way out.
     */
    Verdict leaveToPeople(UUID contentId, Verdict verdict) {
        if (verdict instanceof Verdict.Review) {
            return verdict;
        }
        if (decisions.holdOf(contentId).isPresent()) {
            return new Verdict.Review(Concern.Contested.HELD);
        }
        boolean restricted = decisions
                .inForce(contentId)
                .filter(decision -> !decision.automated() && decision.outcome() == Outcome.RESTRICTED)
                .isPresent();
        return restricted && verdict instanceof Verdict.Approve
                ? new Verdict.Review(Concern.Contested.RESTRICTED_BEFORE)
                : verdict;
    }

    /** Moves the hold of some content to the case of its newest version. */
    void take(ReviewCase newest) {
        decisions.holdOf(newest.contentId()).ifPresent(hold -> hold(newest, hold.decidedAt()));
    }

    /** A person has decided about the content: no case holds it back any more. */
    void end(ContentKind kind, UUID contentId) {
        cases.findByKindAndContentId(kind, contentId).stream()
                .filter(one -> one.heldAt() != null)
                .forEach(one -> {
                    one.letGo();
                    cases.save(one);
                });
    }
}
