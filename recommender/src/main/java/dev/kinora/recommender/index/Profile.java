package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.Arrays;
import java.util.Set;

/** Weighted terms of a viewer. */
final class Profile {

    /** A shorter profile has been cancelled out by what was not liked. */
    private static final double LEAST = 1e-6;

    private static final int FREE = -1;

    /** The terms by number, ascending, and their weights. */
    private final int[] terms;

    private final float[] weights;

    /**
     * The same by hash, each in its place or the next free one: an item has tens of terms, nearly all of which are found
     * missing at the first look.
     */
    private final int[] table;

    private final float[] tableWeights;

    private Profile(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
        this.table = new int[Integer.highestOneBit(Math.max(1, terms.length)) * 8];
        this.tableWeights = new float[table.length];
        Arrays.fill(table, FREE);
        for (var place = 0; place < terms.length; place++) {
            var free = place(terms[place]);
            table[free] = terms[place];
            tableWeights[free] = weights[place];
        }
    }

    /** The place of a term, or of where it is not. */
    private int place(int term) {
        var place = (term * 0x9E3779B9 >>> 8) & (table.length - 1);
        while (table[place] != FREE && table[place] != term) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
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
        for (var place = 0; place < all.size; place++) {
            top.offer(all.terms[place], Math.abs(all.weights[place]));
        }
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
        return tableWeights[place(term)];
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
