package dev.kinora.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ItemModelTests {

    private static final double L2 = 3;

    private final Dataset past = Worlds.withTastes(40, 24, 8, 1);

    @Test
    void coefficientsAreTheRidgeRegressionOfEachItemOnAllOthers() {
        var model = new LinkedItems(ItemModel.train(past, new ItemModel.Parameters(L2, 1, 1_000, 1_000)), Recency.NONE);
        var x = liked();

        for (var target = 0; target < x.numCols; target++) {
            var expected = regression(x, target);
            for (var user = 0; user < 5; user++) {
                var sum = 0.0;
                for (var item = 0; item < x.numCols; item++) {
                    sum += likes(user, item) * expected[item];
                }
                assertThat(value(model, viewer(user), target)).isCloseTo((float) sum, within(1e-4f));
            }
        }
    }

    @Test
    void headLeavesOutTheLeastLiked() {
        var model = new LinkedItems(ItemModel.train(past, new ItemModel.Parameters(L2, 1, 10, 1_000)), Recency.NONE);

        var known = IntStream.range(0, 24)
                .filter(item -> IntStream.range(0, 40).anyMatch(user -> value(model, viewer(user), item) != 0))
                .count();

        assertThat(known).isLessThanOrEqualTo(10).isPositive();
    }

    @Test
    void causesSumToTheValue() {
        var model = new LinkedItems(
                ItemModel.train(past, new ItemModel.Parameters(L2, 1, 1_000, 1_000)), new Recency(2, 0.1));

        for (var item = 0; item < 24; item++) {
            var sum = model.causes(viewer(3), item).stream()
                    .mapToDouble(cause -> cause.value())
                    .sum();
            assertThat((double) value(model, viewer(3), item)).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void nobodyAndNothingTeachNothing() {
        var empty = past.with(past.interactions().select(new int[0]));

        var model = new LinkedItems(ItemModel.train(empty, ItemModel.Parameters.PUBLISHED), Recency.NONE);

        assertThat(value(model, new Viewer(empty.interactions(), new int[0], 0), 3))
                .isZero();
    }

    @Test
    void rejectsWhatCannotBeTrained() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemModel.Parameters(Double.NaN, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemModel.Parameters(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recency(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recency(3, Double.NaN));
    }

    private Viewer viewer(int user) {
        return new Viewer(past.interactions(), past.interactions().rowsByUser(40)[user], 10_000);
    }

    private static float value(LinkedItems model, Viewer viewer, int item) {
        var values = new float[1];
        model.values(viewer, new int[] {item}, values);
        return values[0];
    }

    /** How often a user liked an item: the viewer's history counts each like, the regression knows only whether. */
    private int likes(int user, int item) {
        return (int) IntStream.of(past.interactions().rowsByUser(40)[user])
                .filter(row -> past.interactions().item(row) == item)
                .count();
    }

    private DMatrixRMaj liked() {
        var x = new DMatrixRMaj(40, 24);
        for (var row = 0; row < past.interactions().size(); row++) {
            x.set(past.interactions().user(row), past.interactions().item(row), 1);
        }
        return x;
    }

    /** Solves the normal equations without the target's own column. */
    private static double[] regression(DMatrixRMaj x, int target) {
        var others =
                IntStream.range(0, x.numCols).filter(item -> item != target).toArray();
        var gram = new DMatrixRMaj(others.length, others.length);
        var right = new DMatrixRMaj(others.length, 1);
        for (var row = 0; row < others.length; row++) {
            for (var column = 0; column < others.length; column++) {
                gram.set(row, column, dot(x, others[row], others[column]) + (row == column ? L2 : 0));
            }
            right.set(row, 0, dot(x, others[row], target));
        }
        var solution = new DMatrixRMaj(others.length, 1);
        CommonOps_DDRM.solve(gram, right, solution);
        var coefficients = new double[x.numCols];
        for (var row = 0; row < others.length; row++) {
            coefficients[others[row]] = solution.get(row, 0);
        }
        return coefficients;
    }

    private static double dot(DMatrixRMaj x, int left, int right) {
        return IntStream.range(0, x.numRows)
                .mapToDouble(user -> x.get(user, left) * x.get(user, right))
                .sum();
    }
}
