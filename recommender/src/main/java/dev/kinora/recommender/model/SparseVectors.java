package dev.kinora.recommender.model;

import java.util.List;

/**
 * Sparse vectors in columns: those of all items one behind the other.
 *
 * @param offsets where the vector of each item begins; one more than there are items
 * @param terms numbers of terms, ascending within a vector
 * @param weights of these terms
 */
record SparseVectors(int[] offsets, int[] terms, float[] weights) {

    static SparseVectors of(List<int[]> terms, List<float[]> weights) {
        var offsets = new int[terms.size() + 1];
        for (var item = 0; item < terms.size(); item++) {
            offsets[item + 1] = offsets[item] + terms.get(item).length;
        }
        var allTerms = new int[offsets[terms.size()]];
        var allWeights = new float[allTerms.length];
        for (var item = 0; item < terms.size(); item++) {
            System.arraycopy(terms.get(item), 0, allTerms, offsets[item], terms.get(item).length);
            System.arraycopy(weights.get(item), 0, allWeights, offsets[item], terms.get(item).length);
        }
        return new SparseVectors(offsets, allTerms, allWeights);
    }

    int size() {
        return offsets.length - 1;
    }

    /** The same numbers by term instead of by item. */
    SparseVectors transposed(int columns) {
        var starts = new int[columns + 1];
        for (var term : terms) {
            starts[term + 1]++;
        }
        for (var term = 0; term < columns; term++) {
            starts[term + 1] += starts[term];
        }
        var next = starts.clone();
        var items = new int[terms.length];
        var values = new float[terms.length];
        for (var item = 0; item < size(); item++) {
            for (var place = offsets[item]; place < offsets[item + 1]; place++) {
                items[next[terms[place]]] = item;
                values[next[terms[place]]++] = weights[place];
            }
        }
        return new SparseVectors(starts, items, values);
    }

    /** Adds a multiple of one vector to a dense one. */
    void addTo(int item, double factor, float[] sum) {
        for (var place = offsets[item]; place < offsets[item + 1]; place++) {
            sum[terms[place]] += (float) (factor * weights[place]);
        }
    }
}
