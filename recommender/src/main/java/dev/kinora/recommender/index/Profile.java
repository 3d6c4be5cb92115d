package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.Arrays;
import java.util.Set;

/** Weighted terms of a viewer. */
final class Profile {

    /** A shorter profile has been cancelled out by what was not liked. */
    private static final double LEAST = 1e-6;

    /** The terms by number, ascending, and their weights. */
    private final int[] terms;

    private final float[] weights;

    private Profile(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** The heaviest terms, divided by the length of all of them; takes out the sums. */
    static Profile heaviest(Sums sums, int limit) {
        var all = new Collected();
        sums.drain(all::add);
        var norm = Math.sqrt(all.squares);
        if (!(norm > LEAST)) {
            return new Profile(new int[0], new float[0]);
        }
        var top = new TopScores(Math.min(limit, all.size));
        var sizes = new float[all.size];
        for (var place = 0; place < all.size; place++) {
            sizes[place] = Math.abs(all.weights[place]);
        }
        top.offerAll(all.terms, sizes, all.size);
        var kept = top.items();
        Arrays.sort(kept);
        var weights = new float[kept.length];
        for (var place = 0; place < all.size; place++) {
            var found = Arrays.binarySearch(kept, all.terms[place]);
            if (found >= 0) {
                weights[found] = (float) (all.weights[place] / norm);
            }
        }
        return new Profile(kept, weights);
    }

    private static final class Collected {

        private int[] terms = new int[256];
        private float[] weights = new float[256];
        private int size;
        private double squares;

        void add(int term, float weight) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            terms[size] = term;
            weights[size++] = weight;
            squares += (double) weight * weight;
        }
    }

    /** Terms by number, ascending; not to be changed. */
    int[] terms() {
        return terms;
    }

    /** The weights of the terms, in their order; not to be changed. */
    float[] weights() {
        return weights;
    }

    /** The weight of a term; 0 for one that is not in it. */
    float weight(int term) {
        var found = Arrays.binarySearch(terms, term);
        return found >= 0 ? weights[found] : 0;
    }

    /** Adds the weights of all terms to their sums. */
    void addTo(Sums sums) {
        sums.addAll(terms, weights, 0, terms.length, 1);
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    /** This profile, in which no liking of these terms is left. */
    Profile without(Set<Integer> turnedDown) {
        if (turnedDown.isEmpty()) {
            return this;
        }
        var left = weights.clone();
        for (var place = 0; place < left.length; place++) {
            left[place] = turnedDown.contains(terms[place]) ? Math.min(0, left[place]) : left[place];
        }
        return new Profile(terms, left);
    }
}
