package dev.kinora.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemotionTests {

    private static final long NOW = 1_000;
    private static final List<ItemText> TEXTS =
            List.of(ItemText.of("bread oven", "Food"), ItemText.of("guitar bread", null), ItemText.of("guitar", null));

    private final ItemIndex index = new ItemIndex(Dictionary.learn(TEXTS, 100), NOW, 1);
    private final Demotion demotion = new Demotion(index);

    DemotionTests() {
        for (var item = 0; item < TEXTS.size(); item++) {
            index.add(new IndexedItem(TEXTS.get(item), item + 1, NOW, true, false));
        }
    }

    @Test
    void countsEachThingThatWasTurnedDownAndNamesIt() {
        var viewer = viewer(Set.of("bread"), Set.of("Food"), Set.of(1));

        var causes = demotion.causes(viewer, 0);

        assertThat(causes)
                .extracting(Cause::subject)
                .containsExactly(
                        new Subject.TurnedDown(new Subject.Interest("Food")),
                        new Subject.TurnedDown(new Subject.Creator()),
                        new Subject.TurnedDown(new Subject.Word("bread")));
        assertThat(values(viewer)[0])
                .isLessThan(-2)
                .isCloseTo((float) causes.stream().mapToDouble(Cause::value).sum(), within(1e-6f));
    }

    @Test
    void aWordCountsAsMuchAsTheItemIsAboutIt() {
        var values = values(viewer(Set.of("guitar"), Set.of(), Set.of()));

        assertThat(values[0]).isZero();
        assertThat(values[1]).isBetween(-0.99f, -0.01f);
        assertThat(values[2]).isCloseTo(-1, within(0.01f));
    }

    @Test
    void whatIsUnknownHereConcernsNothing() {
        var viewer = viewer(Set.of("zorbing"), Set.of("Chess", ""), Set.of(99));

        assertThat(values(viewer)).containsOnly(0);
        assertThat(demotion.strictly().allowed(viewer).test(1)).isTrue();
    }

    @Test
    void leavesOutAllThatIsConcerned() {
        var allowed = demotion.strictly().allowed(viewer(Set.of("bread"), Set.of(), Set.of(3)));

        assertThat(allowed.test(0)).isFalse();
        assertThat(allowed.test(1)).isFalse();
        assertThat(allowed.test(2)).isFalse();
        assertThat(demotion.strictly()
                        .allowed(viewer(Set.of(), Set.of(), Set.of()))
                        .test(0))
                .isTrue();
    }

    private float[] values(Viewer viewer) {
        var values = new float[] {7, 7, 7};
        demotion.values(viewer, new int[] {0, 1, 2}, values);
        return values;
    }

    private static Viewer viewer(Set<String> words, Set<String> categories, Set<Integer> creators) {
        return new Viewer(new Interactions.Builder(0).build(), new int[0], NOW)
                .without(new TurnedDown(Set.of(), words, categories, creators, Set.of()));
    }
}
