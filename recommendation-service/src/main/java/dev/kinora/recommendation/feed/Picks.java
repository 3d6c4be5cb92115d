package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Ranked;
import java.util.Optional;

/** What fills the slots of one page that do not explore, one after the other. */
sealed interface Picks permits RankedPicks, PopularAndFreshPicks {

    /** The video for the next slot, and where it comes from; it stays in until it is taken. */
    Optional<Pick> next();

    /** The chance that {@link #next} gives this video, 0 to 1. */
    double chanceOf(CatalogVideo video);

    /** A video is on the page now. */
    void take(CatalogVideo video);

    /** A video for a slot. */
    record Pick(Ranked ranked, Source source) {}
}
