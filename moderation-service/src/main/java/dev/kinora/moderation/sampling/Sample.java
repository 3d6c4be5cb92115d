package dev.kinora.moderation.sampling;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was drawn, with everything that the draw followed from.
 *
 * @param reviewed the decision that is looked at again
 * @param drawn how it was drawn
 * @param caseId the case that asks about it
 * @param goldId the case with a known answer that is asked instead; null unless the stratum is GOLD
 */
record Sample(
        UUID id,
        Stratum stratum,
        Reviewed reviewed,
        Drawn drawn,
        UUID caseId,
        @Nullable UUID goldId) {

    /**
     * What was decided.
     *
     * @param stage the stage with the highest score; null without one
     * @param by the person who decided; null for a machine
     */
    record Reviewed(
            UUID decisionId,
            ContentRef content,
            Outcome outcome,
            ReasonCode reason,
            @Nullable String stage,
            @Nullable Actor by,
            Instant at) {}

    /**
     * The draw.
     *
     * @param version version of the rates and their salt
     * @param before how many of the stratum were drawn before on the same day
     * @param number 0 to 1, from the hash
     * @param propensity probability of being drawn at that moment; drawn is whose number is lower
     */
    record Drawn(long version, LocalDate day, int before, double number, double propensity) {

        boolean isDrawn() {
            return number < propensity;
        }
    }
}
