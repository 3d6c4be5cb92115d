package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The closed-form linear item model EASE (H. Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019): an
 * item's value is the weighted sum of its coefficients with the items that the viewer liked. The coefficients are the
 * ridge regression of each item on all others, {@code B = -P / diag(P)} with {@code P = (XᵀX + λI)⁻¹}.
 *
 * <p>The coefficients of n items take 4 n² bytes and are computed in O(n³), so only a head of the most liked items is
 * in the model; all others have the value 0.
 */
public final class ItemModel {

    private ItemModel() {}

    /**
     * How to train.
     *
     * @param l2 the λ of the ridge regression, over 0
     * @param leastLikes items with fewer likes are not in the model
     * @param head most items in the model
     * @param links that each item keeps, the strongest
     */
    public record Parameters(double l2, int leastLikes, int head, int links) implements LinkTraining {

        /** As published for data of this size, with a head whose matrix fits into 64 MB. */
        public static final Parameters PUBLISHED = new Parameters(200, 3, 4_000, Integer.MAX_VALUE);

        public Parameters {
            if (!(l2 > 0) || leastLikes < 1 || head < 1 || links < 1) {
                throw new IllegalArgumentException(
                        "Not trainable: l2 %s, %d likes, head of %d, %d links".formatted(l2, leastLikes, head, links));
            }
        }

        @Override
        public ItemLinks train(Dataset past) {
            return ItemModel.train(past, this);
        }
    }

    /** Learns the coefficients. */
    public static ItemLinks train(Dataset past, Parameters parameters) {
        var positives = Positives.of(past);
        var head = Head.of(positives.likes(), parameters);
        var gram = new double[head.size() * head.size()];
        var sums = PairSums.in(gram, head.size());
        for (var liked : positives.byUser()) {
            count(liked, head, sums);
        }
        return links(head, gram, parameters);
    }

    /**
     * Counts what one user teaches.
     *
     * @param liked items without repetition
     * @param gram XᵀX: how many users liked both items
     */
    public static void count(int[] liked, Head head, PairSums gram) {
        var known = IntStream.of(liked)
                .map(head::position)
                .filter(position -> position >= 0)
                .toArray();
        for (var left : known) {
            for (var right : known) {
                gram.add(left, right, 1);
            }
        }
    }

    /**
     * The coefficients that follow from the sums over all users.
     *
     * @param gram by position, row by row; it is changed
     */
    public static ItemLinks links(Head head, double[] gram, Parameters parameters) {
        var matrix = DMatrixRMaj.wrap(head.size(), head.size(), gram);
        return head.links(solve(matrix, parameters.l2()), parameters.links());
    }

    private static float[][] solve(DMatrixRMaj gram, double l2) {
        var size = gram.numRows;
        for (var position = 0; position < size; position++) {
            gram.data[position * size + position] += l2;
        }
        var inverse = new DMatrixRMaj(size, size);
        if (size > 0 && !CommonOps_DDRM.invertSPD(gram, inverse)) {
            throw new IllegalStateException("A matrix with a ridge of " + l2 + " has no inverse");
        }
        var coefficients = new float[size][size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                coefficients[row][column] =
                        row == column ? 0 : (float) (-inverse.get(row, column) / inverse.get(column, column));
            }
        }
        return coefficients;
    }
}
