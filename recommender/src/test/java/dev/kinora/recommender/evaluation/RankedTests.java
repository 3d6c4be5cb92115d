package dev.kinora.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.text.ItemText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedTests {

    @Test
    void countsThePairsInTheRightOrder() {
        assertThat(Ranked.auc(new double[] {3, 2}, new double[] {1, 2})).isEqualTo(0.875);
        assertThat(Ranked.auc(new double[] {1}, new double[] {2, 3})).isZero();
        assertThat(Ranked.auc(new double[] {1}, new double[0])).isNaN();
    }

    @Test
    void tellsWhatAUserHidLaterFromWhatTheyLiked() {
        var interactions = new Interactions.Builder(20);
        for (var item = 0; item < 16; item++) {
            interactions.add(0, item, item, Signal.LIKE, 1);
        }
        interactions.add(0, 16, 16, Signal.LIKE, 1);
        interactions.add(0, 17, 17, Signal.HIDE, 1);
        interactions.add(0, 18, 18, Signal.HIDE, 1);
        // Hidden, then liked.
        interactions.add(0, 18, 19, Signal.LIKE, 1);
        var items = IntStream.range(0, 20)
                .mapToObj(item -> new Item("i" + item, ItemText.of("", null), null))
                .toList();

        var one = SplitMethod.USER
                .split(new Dataset(List.of("u"), items, interactions.build()))
                .cases()
                .getFirst();

        assertThat(one.wanted()).containsExactly(16, 18);
        assertThat(one.unwanted()).containsExactly(17);
    }
}
