package dev.kinora.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.text.ItemText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SplitMethodTests {

    private static final Dataset TEN = ratings(10);

    @Test
    void userSplitHoldsOutTheLastFifthOfEachUser() {
        var split = SplitMethod.USER.split(TEN);

        assertThat(split.past().interactions().size()).isEqualTo(16);
        assertThat(split.cases()).hasSize(2);
        assertThat(split.cases().getFirst().wanted()).containsExactly(8, 9);
        assertThat(split.candidates()).hasSize(10);
    }

    @Test
    void leaveOneOutHoldsOutTheLastLikeAndWhatFollows() {
        var interactions = new Interactions.Builder(4)
                .add(0, 0, 1, Signal.RATING, 5)
                .add(0, 1, 2, Signal.RATING, 4)
                .add(0, 2, 3, Signal.RATING, 2)
                .build();
        var split = SplitMethod.LOO.split(TEN.with(interactions));

        assertThat(split.past().interactions().size()).isEqualTo(1);
        assertThat(split.cases()).hasSize(1);
        assertThat(split.cases().getFirst().wanted()).containsExactly(1);
    }

    @Test
    void timeSplitKnowsNothingThatHappenedAfterTheCut() {
        var split = SplitMethod.TIME.split(TEN);
        var past = split.past().interactions();

        for (var one : split.cases()) {
            assertThat(past.time(past.size() - 1)).isLessThan(one.viewer().now());
        }
        assertThat(split.now()).isLessThan(split.cases().getFirst().viewer().now());
    }

    @Test
    void timeSplitLeavesOutWhatWasPublishedLater() {
        var items = List.of(item("old", 10L), item("new", 95L), item("touched", null), item("unknown", null));
        var interactions = new Interactions.Builder(8);
        for (var time = 0; time < 80; time += 10) {
            interactions.add(0, 2, time, Signal.VIEW, 1);
        }
        interactions.add(1, 0, 90, Signal.LIKE, 1).add(1, 1, 96, Signal.LIKE, 1).add(1, 3, 97, Signal.LIKE, 1);

        var split = SplitMethod.TIME.split(new Dataset(List.of("a", "b"), items, interactions.build()));

        assertThat(split.candidates()).containsExactly(0, 2);
        assertThat(split.cases()).hasSize(1);
        assertThat(split.cases().getFirst().wanted()).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource(SplitMethod.class)
    void wantsNothingThatTheViewerHasHad(SplitMethod method) {
        var interactions = new Interactions.Builder(12);
        for (var time = 0; time < 12; time++) {
            interactions.add(0, time % 3, time, Signal.LIKE, 1);
        }

        assertThat(method.split(TEN.with(interactions.build())).cases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SplitMethod.class)
    void anEmptyDataSetHasNoCases(SplitMethod method) {
        var split = method.split(TEN.with(new Interactions.Builder(0).build()));

        assertThat(split.cases()).isEmpty();
    }

    private static Item item(String id, @Nullable Long publishedAt) {
        return new Item(id, ItemText.of("", null), publishedAt);
    }

    /** Two users who like ten items in the same order, one a little later than the other. */
    private static Dataset ratings(int count) {
        var interactions = new Interactions.Builder(2 * count);
        var items = new ArrayList<Item>();
        for (var number = 0; number < count; number++) {
            items.add(item("i" + number, -1L));
            interactions.add(0, number, 10L * number, Signal.RATING, 5);
            interactions.add(1, number, 10L * number + 5, Signal.RATING, 5);
        }
        return new Dataset(List.of("a", "b"), items, interactions.build());
    }
}
