package dev.kinora.moderation.review;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.moderation.review.routing.QueuePlace;
import dev.kinora.moderation.review.routing.Queues;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps cases that may be about harm to children apart: in a queue of their own, for two people, with their evidence preserved. No new
 * version, no report, no appeal and no escalation leads out of it.
 */
@Component
class Safeguards {

    private final Placements placements;
    private final Preservations preservations;
    private final Decisions decisions;

    Safeguards(Placements placements, Preservations preservations, Decisions decisions) {
        this.placements = placements;
        this.preservations = preservations;
        this.decisions = decisions;
    }

    /** Puts a new or changed case where it belongs. */
    void apply(ReviewCase one, Instant now) {
        if (!one.isAboutChildren() && concern(one)) {
            one.raise(Concern.Contested.CHILD_SAFETY_BEFORE, 0);
        }
        if (one.isAboutChildren()) {
            move(one, now);
            preservations.suspect(one.subject());
        }
    }

    /** Puts a case where it belongs after somebody decided so: whoever names harm to children hands it over. */
    void apply(ReviewCase one, Ruling ruling, Instant now) {
        if (ruling.reason() != ReasonCode.CHILD_SAFETY) {
            if (!one.queue().equals(Queues.CHILD_SAFETY) && concern(one)) {
                one.setAside(placements.forChildren(now));
            }
            return;
        }
        boolean waits = ruling.action() == Action.ESCALATE || ruling.action() == Action.HOLD;
        if (waits && !one.isAboutChildren()) {
            one.raise(new Concern.Reported(ReasonCode.CHILD_SAFETY), 0);
        }
        move(one, now);
    }

    private void move(ReviewCase one, Instant now) {
        if (!one.queue().equals(Queues.CHILD_SAFETY) || one.setAsideFrom().isPresent()) {
            one.move(placements.forChildren(now));
        }
    }

    /** The verdict about a new version: what is or was about harm to children, no machine approves. */
    Verdict leaveToPeople(UUID contentId, Verdict verdict) {
        return verdict instanceof Verdict.Approve && concern(contentId)
                ? new Verdict.Review(Concern.Contested.CHILD_SAFETY_BEFORE)
                : verdict;
    }

    /** Whether a case is or was about harm to children, so that two people decide. */
    boolean concern(ReviewCase one) {
        return one.isAboutChildren() || concern(one.contentId());
    }

    /** Whether content is kept, or what is in force about it names harm to children. */
    private boolean concern(UUID contentId) {
        return preservations.covers(contentId)
                || decisions
                        .inForce(contentId)
                        .filter(decision -> decision.reasonCode() == ReasonCode.CHILD_SAFETY)
                        .isPresent();
    }

    /** Whether the content of a case is kept. */
    boolean keep(ReviewCase one) {
        return preservations.covers(one.contentId());
    }

    /** Where an escalated case goes. */
    QueuePlace escalated(ReviewCase one, Instant now) {
        return concern(one) ? placements.forChildren(now) : placements.escalated(now);
    }
}
