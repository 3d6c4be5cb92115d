package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Sums;
import java.util.Arrays;

/**
 * The items with each term, those with the largest weights first and only the heaviest: a term that most items have tells
 * little, and a candidate is scored with all of its terms anyway.
 *
 * @param offsets where the items of each term begin; one more than there are terms
 * @param items their numbers
 * @param weights of the term in these items, 0 to 1
 */
record Postings(int[] offsets, int[] items, float[] weights) {

    /** Items that each term keeps. */
    private static final int MOST = 400;

    /** The postings of the first items of an index, as far as they are listed. */
    static Postings of(ItemIndex index, int size) {
        var terms = index.dictionary().size();
        var starts = starts(index, size, terms);
        var keys = keys(index, size, starts);
        var offsets = new int[terms + 1];
        for (var term = 0; term < terms; term++) {
            offsets[term + 1] = offsets[term] + Math.min(MOST, starts[term + 1] - starts[term]);
        }
        var items = new int[offsets[terms]];
        var weights = new float[items.length];
        for (var term = 0; term < terms; term++) {
            Arrays.sort(keys, heaviest(keys, starts[term], starts[term + 1]), starts[term + 1]);
            for (var place = offsets[term]; place < offsets[term + 1]; place++) {
                var key = keys[starts[term + 1] - 1 - (place - offsets[term])];
                items[place] = (int) key;
                weights[place] = Float.intBitsToFloat((int) (key >>> Integer.SIZE));
            }
        }
        return new Postings(offsets, items, weights);
    }

    /**
     * Moves the keys of the largest weights to the end, in their order and at least as many as are kept, so that the others need
     * not be sorted.
     *
     * @return where they begin
     */
    private static int heaviest(long[] keys, int start, int end) {
        if (end - start <= MOST) {
            return start;
        }
        var counts = new int[TermVector.STEPS];
        for (var place = start; place < end; place++) {
            counts[step(keys[place])]++;
        }
        var least = counts.length;
        for (var enough = 0; enough < MOST; ) {
            enough += counts[--least];
        }
        var begin = end;
        for (var place = end - 1; place >= start; place--) {
            if (step(keys[place]) >= least) {
                keys[--begin] = keys[place];
            }
        }
        return begin;
    }

    private static int step(long key) {
        return TermVector.step(Float.intBitsToFloat((int) (key >>> Integer.SIZE)));
    }

    /** Number of terms. */
    int terms() {
        return offsets.length - 1;
    }

    /** Adds a multiple of the weight of a term in each of its items to the sum of the item. */
    void addTo(Sums sums, int term, float factor) {
        if (term < terms()) {
            sums.addAll(items, weights, offsets[term], offsets[term + 1], factor);
        }
    }

    private static int[] starts(ItemIndex index, int size, int terms) {
        var starts = new int[terms + 1];
        for (var item = 0; item < size; item++) {
            if (index.isListed(item)) {
                index.forEachTerm(item, (term, weight) -> starts[term + 1]++);
            }
        }
        for (var term = 0; term < terms; term++) {
            starts[term + 1] += starts[term];
        }
        return starts;
    }

    /** The weight in the upper bits and the item in the lower ones, so that they are sorted by weight. */
    private static long[] keys(ItemIndex index, int size, int[] starts) {
        var next = starts.clone();
        var keys = new long[starts[starts.length - 1]];
        for (var item = 0; item < size; item++) {
            if (index.isListed(item)) {
                var number = item;
                index.forEachTerm(
                        item,
                        (term, weight) ->
                                keys[next[term]++] = ((long) Float.floatToIntBits(weight) << Integer.SIZE) | number);
            }
        }
        return keys;
    }
}
