package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.ranking.Explored;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a feed page.
 *
 * @param propensity chance that this video got the slot, given that the slot was one of this source; 1 for a ranked one
 * @param explorationArm the exploration arm it was drawn from, if it was
 */
record Slot(
        Ranked ranked,
        Source source,
        double propensity,
        @Nullable String explorationArm) {

    static Slot ranked(Ranked ranked, Source source) {
        return new Slot(ranked, source, 1, null);
    }

    static Slot explored(Explored explored) {
        var reason = new Reason(
                ReasonCode.EXPLORATION,
                "Something else to try: " + explored.video().category(),
                explored.sampled());
        return new Slot(
                new Ranked(explored.video(), explored.sampled(), List.of(reason)),
                Source.EXPLORE,
                explored.propensity(),
                explored.arm());
    }

    /** A slot whose one reason is its whole score. */
    static Slot plain(CatalogueVideo video, Source source, Reason reason) {
        return ranked(new Ranked(video, reason.weight(), List.of(reason)), source);
    }
}
