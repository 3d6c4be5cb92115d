package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks the best ranked video that is not on the page yet; deterministic. */
final class RankedPicks implements Picks {

    private final List<Ranked> left;
    private final Source source;

    RankedPicks(List<Ranked> ranked, Source source) {
        this.left = new ArrayList<>(ranked);
        this.source = source;
    }

    @Override
    public Optional<Pick> next() {
        return left.isEmpty() ? Optional.empty() : Optional.of(new Pick(left.getFirst(), source));
    }

    @Override
    public double chanceOf(CatalogVideo video) {
        return !left.isEmpty() && left.getFirst().video().id().equals(video.id()) ? 1 : 0;
    }

    @Override
    public void take(CatalogVideo video) {
        left.removeIf(ranked -> ranked.video().id().equals(video.id()));
    }
}
