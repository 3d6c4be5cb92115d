package dev.kinora.recommender.model;

/** Takes what users teach about pairs of items, by their positions in a {@link Head}, to be added up in any order. */
@FunctionalInterface
public interface PairSums {

    /** Adds to the sum of an ordered pair. */
    void add(int left, int right, double amount);

    /** Sums in a square matrix of this size, row by row. */
    static PairSums in(double[] matrix, int size) {
        return (left, right, amount) -> matrix[left * size + right] += amount;
    }
}
