package dev.kinora.moderation.review;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.moderation.review.routing.QueuePlace;
import dev.kinora.moderation.review.routing.Queues;
import java.time.Instant;
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
            return;
        }
        boolean waits = ruling.action() == Action.ESCALATE || ruling.action() == Action.HOLD;
        if (waits && !one.isAboutChildren()) {
            one.raise(new Concern.Reported(ReasonCode.CHILD_SAFETY), 0);
        }
        move(one, now);
    }

    private void move(ReviewCase one, Instant now) {
        if (!one.queue().equals(Queues.CHILD_SAFETY)) {
            one.move(placements.forChildren(now));
        }
    }

    /** Whether a case is or was about harm to children, so that two people decide. */
    boolean concern(ReviewCase one) {
        return one.isAboutChildren()
                || preservations.covers(one.contentId())
                || decisions
                        .inForce(one.contentId())
                        .filter(decision -> decision.reasonCode() == ReasonCode.CHILD_SAFETY)
                        .isPresent();
    }

    /** Whether the content of a case is kept. */
    boolean keep(ReviewCase one) {
        return preservations.covers(one.contentId());
    }

    /** Where an escalated case goes. */
    QueuePlace escalated(ReviewCase one, Instant now) {
        return one.isAboutChildren() ? placements.forChildren(now) : placements.escalated(now);
    }
}
