package dev.kinora.recommendation.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks the best ranked video that is not on the page yet; deterministic. */
final class RankedPicks implements Picks {

    private final List<Pick> left;

    RankedPicks(List<Pick> ranked) {
        this.left = new ArrayList<>(ranked);
    }

    @Override
    public Optional<Pick> next() {
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getFirst());
    }

    @Override
    public double chanceOf(int item) {
        return !left.isEmpty() && left.getFirst().item() == item ? 1 : 0;
    }

    @Override
    public void take(int item) {
        left.removeIf(pick -> pick.item() == item);
    }
}
