package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * One slot of a feed page.
 *
 * @param chance probability of this filling
 * @param explorationArm exploration arm from which the video was drawn; null if the slot does not explore
 */
record Slot(
        Ranked ranked,
        Source source,
        Chance chance,
        @Nullable String explorationArm) {

    /**
     * The probability of a filling, given the slots before it.
     *
     * @param explore probability that the slot explores, 0 to 1
     * @param video probability that it shows this video, over 0 up to 1, whether as an exploratory or a ranked one
     */
    record Chance(double explore, double video) {

        /** A choice without randomness. */
        static final Chance CERTAIN = new Chance(0, 1);
    }

    /** A slot that was chosen without randomness. */
    static Slot certain(Ranked ranked, Source source) {
        return new Slot(ranked, source, Chance.CERTAIN, null);
    }
}
