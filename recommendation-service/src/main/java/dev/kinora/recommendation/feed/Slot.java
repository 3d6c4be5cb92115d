package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * One place of a feed page.
 *
 * @param chance how likely this filling was
 * @param explorationArm the exploration arm it was drawn from, if it was
 */
record Slot(
        Ranked ranked,
        Source source,
        Chance chance,
        @Nullable String explorationArm) {

    /**
     * How likely a slot was to be filled as it was, given the slots before it.
     *
     * @param explore chance that the slot explores, 0 to 1
     * @param video chance that it shows this video, over 0 up to 1: as an exploratory one or as a ranked one
     */
    record Chance(double explore, double video) {

        /** Nothing was left to chance. */
        static final Chance CERTAIN = new Chance(0, 1);
    }

    /** A slot that every page of this kind would fill so. */
    static Slot certain(Ranked ranked, Source source) {
        return new Slot(ranked, source, Chance.CERTAIN, null);
    }
}
