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

class SequencesTests {

    private static final double L2 = 2;
    private static final double HALF_LIFE = 3;
    private static final int ITEMS = 20;
    private static final Sequences.Parameters PARAMETERS =
            new Sequences.Parameters(new ItemModel.Parameters(L2, 1, 1_000, 1_000), HALF_LIFE);

    @Test
    void equalsTheRegressionOverEveryMoment() {
        var past = Worlds.withTastes(12, ITEMS, 9, 5);
        var model = new LinkedItems(Sequences.train(past, PARAMETERS), new Recency(HALF_LIFE, 0));
        var expected = regression(past);

        for (var user = 0; user < 12; user++) {
            var viewer = viewer(past, user);
            for (var item = 0; item < ITEMS; item++) {
                var sum = 0.0;
                for (var index = 0; index < viewer.size(); index++) {
                    sum += faded(viewer.size() - 1 - index) * expected.get(viewer.item(index), item);
                }
                assertThat(value(model, viewer, item)).isCloseTo((float) sum, within(1e-4f));
            }
        }
    }

    @Test
    void foretellsTheNextInAnOrder() {
        var past = Worlds.inOrder(60, 40, 12);
        var model = new LinkedItems(Sequences.train(past, PARAMETERS), new Recency(HALF_LIFE, 0));
        var viewer = viewer(past, 2);
        var last = viewer.item(viewer.size() - 1);

        var next = value(model, viewer, (last + 1) % 40);

        assertThat(next).isGreaterThan(value(model, viewer, (last + 20) % 40));
        assertThat(next).isGreaterThan(value(model, viewer, (last + 39) % 40));
    }

    @Test
    void rejectsAHalfLifeThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sequences.Parameters(ItemModel.Parameters.PUBLISHED, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sequences.Parameters(ItemModel.Parameters.PUBLISHED, 0));
    }

    private static Viewer viewer(Dataset past, int user) {
        return new Viewer(
                past.interactions(), past.interactions().rowsByUser(past.users().size())[user], Long.MAX_VALUE);
    }

    private static float value(LinkedItems model, Viewer viewer, int item) {
        var values = new float[1];
        model.values(viewer, new int[] {item}, values);
        return values[0];
    }

    private static double faded(int likes) {
        return Math.pow(2, -likes / HALF_LIFE);
    }

    /** One row of X and of Y for each moment between two likes. */
    private static DMatrixRMaj regression(Dataset past) {
        var gram = new DMatrixRMaj(ITEMS, ITEMS);
        var right = new DMatrixRMaj(ITEMS, ITEMS);
        for (var user = 0; user < past.users().size(); user++) {
            var viewer = viewer(past, user);
            for (var moment = 1; moment < viewer.size(); moment++) {
                var before = new DMatrixRMaj(1, ITEMS);
                var after = new DMatrixRMaj(1, ITEMS);
                for (var index = 0; index < viewer.size(); index++) {
                    var side = index < moment ? before : after;
                    side.add(0, viewer.item(index), faded(index < moment ? moment - 1 - index : index - moment));
                }
                CommonOps_DDRM.multAddTransA(before, before, gram);
                CommonOps_DDRM.multAddTransA(before, after, right);
            }
        }
        IntStream.range(0, ITEMS).forEach(item -> gram.add(item, item, L2));
        var solution = new DMatrixRMaj(ITEMS, ITEMS);
        CommonOps_DDRM.solve(gram, right, solution);
        return solution;
    }
}
