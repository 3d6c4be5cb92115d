package dev.kinora.moderation.evaluation;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;

/**
 * What a person decided about something that machines assessed.
 *
 * @param weight the inverse of the probability with which a person was asked: 1 where the rules ask one always, more for
 *     what was drawn at random
 */
public record HumanLabel(Outcome outcome, ReasonCode reason, double weight) {

    /** Whether the person did not let it pass. */
    public boolean harmful() {
        return outcome != Outcome.APPROVED;
    }
}
