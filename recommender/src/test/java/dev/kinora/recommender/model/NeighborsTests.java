package dev.kinora.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighborsTests {

    private final Dataset past = Worlds.withTastes(30, 20, 6, 3);

    @Test
    void valueIsTheSumOfTheCosines() {
        var model = new LinkedItems(Neighbors.train(past, Neighbors.Parameters.PLAIN), Recency.NONE);
        var viewer = viewer(4);

        for (var item = 0; item < 20; item++) {
            var sum = 0.0;
            for (var index = 0; index < viewer.size(); index++) {
                sum += item == viewer.item(index) ? 0 : cosine(viewer.item(index), item);
            }
            assertThat(value(model, viewer, item)).isCloseTo((float) sum, within(1e-5f));
        }
    }

    @Test
    void shrinkageTakesFromRarePairsMore() {
        var plain = new LinkedItems(Neighbors.train(past, Neighbors.Parameters.PLAIN), Recency.NONE);
        var shrunk = new LinkedItems(
                Neighbors.train(past, new Neighbors.Parameters(Integer.MAX_VALUE, 10, 100)), Recency.NONE);

        assertThat(value(shrunk, viewer(4), 0)).isPositive().isLessThan(value(plain, viewer(4), 0));
    }

    @Test
    void keepsOnlyTheNearest() {
        var model = new LinkedItems(Neighbors.train(past, new Neighbors.Parameters(1, 0, 100)), Recency.NONE);
        var viewer = viewer(0);
        var found = new HashSet<Integer>();
        for (var item = 0; item < 20; item++) {
            if (value(model, viewer, item) > 0) {
                found.add(item);
            }
        }
        assertThat(found).hasSizeLessThanOrEqualTo(viewer.seen().size()).isNotEmpty();
    }

    @Test
    void causesSumToTheValue() {
        var model = new LinkedItems(Neighbors.train(past, new Neighbors.Parameters(5, 2, 100)), new Recency(2, 0.3));

        for (var item = 0; item < 20; item++) {
            assertThat(model.causes(viewer(7), item).stream()
                            .mapToDouble(cause -> cause.value())
                            .sum())
                    .isCloseTo(value(model, viewer(7), item), within(1e-5));
        }
    }

    private Viewer viewer(int user) {
        return new Viewer(past.interactions(), past.interactions().rowsByUser(30)[user], 10_000);
    }

    private static float value(LinkedItems model, Viewer viewer, int item) {
        var values = new float[1];
        model.values(viewer, new int[] {item}, values);
        return values[0];
    }

    private double cosine(int left, int right) {
        var mine = fans(left);
        var theirs = fans(right);
        var both = new HashSet<>(mine);
        both.retainAll(theirs);
        return both.isEmpty() ? 0 : both.size() / Math.sqrt((double) mine.size() * theirs.size());
    }

    private Set<Integer> fans(int item) {
        var fans = new HashSet<Integer>();
        for (var row : past.interactions().rowsByItem(20)[item]) {
            fans.add(past.interactions().user(row));
        }
        return fans;
    }
}
