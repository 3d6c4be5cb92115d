package dev.kinora.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalTests {

    private static final HistoryWeights HISTORY = new Recency(5, 0.2);
    private static final long NOW = 20_000;

    private static final Dataset WORLD = Worlds.withTastes(300, 2_400, 30, 11);
    private final FeatureTraining training = new FeatureTraining(WORLD, NOW);
    private static final Map<LinkTraining, ItemLinks> LINKS =
            new FeatureTraining(WORLD, NOW).model(Arms.HYBRID).links();

    @Test
    void findsWhatTheWholeCatalogWouldRankFirst() {
        var model = new ArmModel(Arms.HYBRID, LINKS);
        var unseen = List.of(Filter.unseen());
        var all =
                model.over(training.index(), viewer -> IntStream.range(0, 2_400).toArray(), unseen);
        var retrieved = model.over(training.index(), retrieval(training.index()), unseen);

        var found = 0;
        for (var user = 0; user < 40; user++) {
            var best = all.rank(viewer(user), 10).stream().map(Scored::item).toList();
            var kept =
                    retrieved.rank(viewer(user), 10).stream().map(Scored::item).toList();
            found += (int) kept.stream().filter(best::contains).count();
        }

        assertThat(found).isGreaterThan(380);
    }

    @Test
    void looksAtAPartOfALargeCatalogOnly() {
        assertThat(retrieval(training.index()).candidates(viewer(1)))
                .hasSizeLessThan(3_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsAnItemThatHasJustBeenAdded() {
        var index = training.index();
        var added = index.add(new IndexedItem(ItemText.of("topic1", "topic1"), 7, NOW, true, false));

        assertThat(retrieval(index).candidates(viewer(1))).contains(added);
        var value = new float[1];
        new Content(index, HISTORY, 64).values(viewer(2), new int[] {added}, value);
        assertThat(value[0]).isZero();
        assertThat(retrieval(index).candidates(viewer(2))).doesNotContain(added);
    }

    @Test
    void findsNothingThatIsNotListed() {
        var index = training.index();
        var candidates = retrieval(index).candidates(viewer(1));
        index.unlist(candidates[0]);

        assertThat(retrieval(index).candidates(viewer(1))).doesNotContain(candidates[0]);
    }

    @Test
    void givesAStrangerWhatIsPopularAndNew() {
        var nobody = new Viewer(WORLD.interactions(), new int[0], NOW);

        assertThat(retrieval(training.index()).candidates(nobody)).hasSizeGreaterThan(500);
    }

    private Retrieval retrieval(ItemIndex index) {
        return new Retrieval(
                index,
                List.copyOf(LINKS.values()),
                HISTORY,
                new Content(index, HISTORY, 64),
                new CategoryMix(index, HISTORY));
    }

    private Viewer viewer(int user) {
        return new Viewer(WORLD.interactions(), WORLD.interactions().rowsByUser(300)[user], NOW);
    }
}
