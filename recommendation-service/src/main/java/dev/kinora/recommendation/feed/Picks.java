package dev.kinora.recommendation.feed;

import java.util.Optional;

/** Fills the slots of one page that do not explore. */
sealed interface Picks permits RankedPicks, PopularAndFreshPicks {

    /** The video for the next slot; it remains available until it is taken. */
    Optional<Pick> next();

    /** The probability that {@link #next} returns this video, 0 to 1. */
    double chanceOf(int item);

    /** Removes a video that is on the page now. */
    void take(int item);
}
