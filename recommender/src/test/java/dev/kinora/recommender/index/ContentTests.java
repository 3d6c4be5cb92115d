package dev.kinora.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.model.Fading;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTests {

    private static final long NOW = Duration.ofDays(1_000).toMillis();
    private static final List<ItemText> TEXTS = List.of(
            ItemText.of("sourdough bread", "Food"),
            ItemText.of("bread oven", "Food"),
            ItemText.of("guitar lesson", "Music"),
            ItemText.of("guitar solo", "Music"),
            ItemText.of("bread guitar", "Odd"));

    private final ItemIndex index = new ItemIndex(Dictionary.learn(TEXTS, 100), NOW, 1);
    private final Content content = new Content(index, new Fading(Duration.ofDays(30)), 64);

    ContentTests() {
        TEXTS.forEach(text -> index.add(new IndexedItem(text, 0, NOW, true, false)));
    }

    @Test
    void likesWhatSharesWords() {
        assertThat(value(viewer(0, 1), 1)).isGreaterThan(value(viewer(0, 1), 4)).isGreaterThan(0.1f);
        assertThat(value(viewer(0, 1), 3)).isZero();
    }

    @Test
    void aSkipSpeaksAgainstWhatIsLikeIt() {
        assertThat(value(viewer(0, -1), 1)).isNegative();
    }

    @Test
    void statedInterestsCountLikeAnInteraction() {
        var stated = new Viewer(viewer(0, 1).past(), new int[0], NOW, List.of(new Viewer.Interest("Music", 2)));

        assertThat(value(stated, 2)).isPositive();
        assertThat(value(stated, 0)).isZero();
    }

    @Test
    void anInterestThatNoItemHasChangesNothing() {
        var terms = index.dictionary().size();
        var stated = new Viewer(viewer(0, 1).past(), new int[0], NOW, List.of(new Viewer.Interest("Chess", 2)));

        assertThat(value(stated, 2)).isZero();
        assertThat(index.dictionary().size()).isEqualTo(terms);
    }

    @Test
    void whatIsNotListedAnyMoreShapesNoTaste() {
        index.unlist(0);

        assertThat(value(viewer(0, 1), 1)).isZero();
    }

    @Test
    void anOldLikeCountsLess() {
        var both = new Interactions.Builder(2)
                .add(0, 0, NOW - Duration.ofDays(300).toMillis(), Signal.LIKE, 1)
                .add(0, 2, NOW, Signal.LIKE, 1)
                .build();
        var viewer = new Viewer(both, new int[] {0, 1}, NOW);

        assertThat(value(viewer, 3)).isGreaterThan(10 * value(viewer, 1));
    }

    @Test
    void namesTheWordsInCommonAndTheirValue() {
        var causes = content.causes(viewer(0, 1), 1);

        assertThat(causes).extracting(Cause::subject).contains(new Subject.Word("bread"));
        assertThat(causes.stream().mapToDouble(Cause::value).sum()).isCloseTo(value(viewer(0, 1), 1), within(1e-6));
    }

    @Test
    void aWordThatWasTurnedDownCountsNothingAndTheOthersCountTheSame() {
        var viewer = viewer(0, 1);
        var bread = content.causes(viewer, 1).stream()
                .filter(cause -> cause.subject().equals(new Subject.Word("bread")))
                .findFirst()
                .orElseThrow();

        var less = viewer.without(
                new TurnedDown(Set.of(), Set.of("bread", "never heard of"), Set.of(), Set.of(), Set.of()));

        assertThat(bread.value()).isPositive();
        assertThat(value(less, 1)).isCloseTo((float) (value(viewer, 1) - bread.value()), within(1e-6f));
        assertThat(content.causes(less, 1)).extracting(Cause::subject).doesNotContain(new Subject.Word("bread"));
    }

    @Test
    void wordsThatNobodyKnewAreInCommonToo() {
        var first = index.add(new IndexedItem(ItemText.of("zorbing", null), 0, NOW, true, false));
        var second = index.add(new IndexedItem(ItemText.of("zorbing", null), 0, NOW, true, false));

        assertThat(value(viewer(first, 1), second)).isGreaterThan(0.9f);
    }

    @Test
    void aNewTextReplacesTheOldOne() {
        index.put(0, new IndexedItem(ItemText.of("guitar", "Music"), 0, NOW, true, false));

        assertThat(value(viewer(2, 1), 0)).isPositive();
        assertThat(value(viewer(1, 1), 0)).isZero();
        assertThat(index.categories().get(index.category(0))).isEqualTo("Music");
    }

    @Test
    void refusesFrequenciesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dictionary(2, Map.of("a", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dictionary(2, Map.of("a", 0)));
    }

    private static Viewer viewer(int item, float weight) {
        var one = new Interactions.Builder(1)
                .add(0, item, NOW, weight > 0 ? Signal.LIKE : Signal.SKIP, weight)
                .build();
        return new Viewer(one, new int[] {0}, NOW);
    }

    private float value(Viewer viewer, int item) {
        var value = new float[1];
        content.values(viewer, new int[] {item}, value);
        return value[0];
    }
}
