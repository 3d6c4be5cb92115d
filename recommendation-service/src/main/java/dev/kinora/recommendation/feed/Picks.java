package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Ranked;
import java.util.Optional;

/** Fills the slots of one page that do not explore. */
sealed interface Picks permits RankedPicks, PopularAndFreshPicks {

    /** The video for the next slot; it remains available until it is taken. */
    Optional<Pick> next();

    /** The probability that {@link #next} returns this video, 0 to 1. */
    double chanceOf(CatalogVideo video);

    /** Removes a video that is on the page now. */
    void take(CatalogVideo video);

    /** A video for a slot and its source. */
    record Pick(Ranked ranked, Source source) {}
}
