package dev.kinora.recommendation.exploration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How much For You explores, and what that has taught.
 *
 * @param from beginning of the time that is shown
 * @param step length of a step of epsilon: an hour for up to three days, otherwise a day of UTC
 * @param floor smallest share of a page that explores now
 * @param ceiling largest share of a page that explores now
 * @param epsilon by step and arm, the oldest first
 * @param posteriors what is known of each kind of video, the most outcomes first
 * @param propensities how probable the videos of the served slots were
 */
@Schema(name = "Exploration")
record ExplorationView(
        Instant from,
        Step step,
        double floor,
        double ceiling,
        List<Epsilon> epsilon,
        List<Posterior> posteriors,
        List<Propensity> propensities) {

    enum Step {
        HOUR,
        DAY
    }

    /**
     * The slots of an arm in a step.
     *
     * @param arm code of the arm; "none" for viewers without sign-in or personalization
     * @param explored how many of them chance chose
     * @param chance mean probability that a slot explores, 0 to 1
     */
    record Epsilon(Instant at, @Schema(example = "hybrid") String arm, long slots, long explored, double chance) {}

    /**
     * What outcomes say about the videos of a kind.
     *
     * @param key category, age and creator size; "personalized" for all ranked slots
     * @param successes slots that were enjoyed, older ones count less
     * @param failures slots that were skipped, older ones count less
     * @param mean expected share of enjoyed slots
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     */
    record Posterior(
            @Schema(example = "personalized") String key,
            double successes,
            double failures,
            double mean,
            double low,
            double high) {}

    /**
     * Slots whose propensity is above the end before and at most this one.
     *
     * @param upTo upper end, 0 to 1
     */
    record Propensity(double upTo, long slots) {}
}
