package dev.kinora.moderation.insight;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.evaluation.Rate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person decided in a period. What that person has seen is not in it: nobody else learns that.
 *
 * @param handle as of the last decision; null if there is none or the account is erased
 * @param decided decisions by the hour or day
 * @param overturned share of the decisions with an outcome that others have overturned until now; null without any
 * @param grounds how many of the decisions do not stand any more, by why; those that the person took back are no errors
 * @param pace how long the person took; null if it is not known of any decision
 */
record PersonInsight(
        UUID id,
        @Nullable String handle,
        Instant from,
        Instant to,
        Period.Step step,
        List<DecisionsMade> decided,
        List<ReasonMade> reasons,
        @Nullable Rate overturned,
        Map<OverturnGround, Long> grounds,
        @Nullable DecisionPace pace) {

    /** DecisionsMade with an action, by the hour or day. */
    record DecisionsMade(Instant at, Action action, long decisions) {}

    record ReasonMade(Action action, ReasonCode reason, long decisions) {}

    /**
     * Seconds from the claim of a case to the decision, of the newest 1,000 decisions. Those of bulks are not among them.
     *
     * @param decisions of how many decisions it is known
     * @param ninth nine of ten decisions took no longer
     */
    record DecisionPace(
            int decisions,
            double median,

            @Schema(description = "Nine of ten decisions took no longer")
            double ninth) {}
}
