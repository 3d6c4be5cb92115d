package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * The closed-form linear model of sequences SLIST (M. Choi et al., Session-aware linear item-item models for
 * session-based recommendation, WWW 2021): what a viewer likes next is the ridge regression of what they like after each
 * moment, {@code Y}, on what they had liked before it, {@code X}: {@code B = (XᵀX + λI)⁻¹ XᵀY}. Both fade by a half-life
 * counted in likes, which makes the sums over the moments geometric: a pair of likes adds to the sums at once, and pairs
 * that are far apart add nothing.
 *
 * <p>As in {@link ItemModel}, only a head of the most liked items is in the model.
 */
public final class Sequences {

    /** Beyond this many half-lives a pair weighs less than a millionth. */
    private static final int REACH = 20;

    private Sequences() {}

    /**
     * How to train.
     *
     * @param head which items are in the model
     * @param halfLife likes after which a like counts half, before and after the moment; over 0
     */
    public record Parameters(ItemModel.Parameters head, double halfLife) implements LinkTraining {

        public Parameters {
            if (!(halfLife > 0 && halfLife < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Not trainable: half-life " + halfLife);
            }
        }

        @Override
        public ItemLinks train(Dataset past) {
            return Sequences.train(past, this);
        }
    }

    /** Learns the coefficients. */
    public static ItemLinks train(Dataset past, Parameters parameters) {
        var head = Head.of(Positives.of(past).likes(), parameters.head());
        var size = head.size();
        var before = new double[size * size];
        var after = new double[size * size];
        var interactions = past.interactions();
        for (var rows : interactions.rowsByUser(past.users().size())) {
            var liked = IntStream.of(rows)
                    .filter(interactions::isPositive)
                    .map(interactions::item)
                    .toArray();
            count(liked, head, parameters, PairSums.in(before, size), PairSums.in(after, size));
        }
        return links(head, before, after, parameters);
    }

    /**
     * Counts what one user teaches.
     *
     * @param liked items in order of time; the newest count
     * @param before XᵀX
     * @param after XᵀY
     */
    public static void count(int[] liked, Head head, Parameters parameters, PairSums before, PairSums after) {
        var positions = IntStream.of(liked)
                .skip(Math.max(0, liked.length - Recency.MOST_LIKES))
                .map(head::position)
                .filter(position -> position >= 0)
                .toArray();
        add(positions, Math.pow(2, -1 / parameters.halfLife()), REACH * parameters.halfLife(), before, after);
    }

    /**
     * The coefficients that follow from the sums over all users.
     *
     * @param before XᵀX by position, row by row; it is changed
     * @param after XᵀY, likewise
     */
    public static ItemLinks links(Head head, double[] before, double[] after, Parameters parameters) {
        var size = head.size();
        for (var position = 0; position < size; position++) {
            before[position * size + position] += parameters.head().l2();
        }
        return head.links(
                solve(DMatrixRMaj.wrap(size, size, before), DMatrixRMaj.wrap(size, size, after)),
                parameters.head().links());
    }

    /**
     * Adds the pairs of one user. With the decay r, a pair of the i-th and the j-th of n likes, i ≤ j, adds
     * {@code r^(j-i) · (1 - r^(2(n-1-j))) / (1 - r²)} to XᵀX, and, if i < j, {@code (j-i) · r^(j-i-1)} to XᵀY.
     */
    private static void add(int[] liked, double decay, double reach, PairSums before, PairSums after) {
        for (var left = 0; left < liked.length; left++) {
            var end = Math.min(liked.length, left + 1 + (int) Math.ceil(reach));
            for (var right = left; right < end; right++) {
                var apart = Math.pow(decay, right - left);
                var both = apart * (1 - Math.pow(decay, 2.0 * (liked.length - 1 - right))) / (1 - decay * decay);
                before.add(liked[left], liked[right], both);
                if (left < right) {
                    before.add(liked[right], liked[left], both);
                    after.add(liked[left], liked[right], (right - left) * apart / decay);
                }
            }
        }
    }

    private static float[][] solve(DMatrixRMaj before, DMatrixRMaj after) {
        var size = before.numRows;
        var solved = new DMatrixRMaj(size, size);
        if (size > 0) {
            var solver = LinearSolverFactory_DDRM.chol(size);
            if (!solver.setA(before)) {
                throw new IllegalStateException("A matrix with a ridge cannot be solved");
            }
            solver.solve(after, solved);
        }
        var coefficients = new float[size][size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                coefficients[row][column] = (float) solved.get(row, column);
            }
        }
        return coefficients;
    }
}
