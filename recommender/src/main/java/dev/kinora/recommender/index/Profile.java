package dev.kinora.recommender.index;

import com.carrotsearch.hppc.IntFloatHashMap;
import com.carrotsearch.hppc.cursors.IntFloatCursor;
import dev.kinora.recommender.pipeline.TopScores;

/** Weighted terms of a viewer. */
final class Profile {

    /** A shorter profile has been cancelled out by what was not liked. */
    private static final double LEAST = 1e-6;

    private final IntFloatHashMap weights;

    Profile() {
        this(new IntFloatHashMap(256));
    }

    private Profile(IntFloatHashMap weights) {
        this.weights = weights;
    }

    void add(int term, float weight) {
        weights.addTo(term, weight);
    }

    /** The weight of a term; 0 for one that is not in it. */
    float weight(int term) {
        return weights.get(term);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The terms, in no order. */
    Iterable<IntFloatCursor> terms() {
        return weights;
    }

    /** The heaviest terms of this profile, divided by the length of all of it. */
    Profile heaviest(int limit) {
        var length = 0.0;
        for (var term : weights) {
            length += (double) term.value * term.value;
        }
        var norm = Math.sqrt(length);
        var top = new TopScores(Math.min(limit, weights.size()));
        for (var term : weights) {
            top.offer(term.key, Math.abs(term.value));
        }
        var kept = new IntFloatHashMap(limit);
        if (norm > LEAST) {
            top.best().forEach(term -> kept.put(term.item(), (float) (weights.get(term.item()) / norm)));
        }
        return new Profile(kept);
    }
}
