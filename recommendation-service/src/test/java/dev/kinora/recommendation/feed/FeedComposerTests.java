package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalogue.FOOD;
import static dev.kinora.recommendation.SampleCatalogue.GAMING;
import static dev.kinora.recommendation.SampleCatalogue.NOW;
import static dev.kinora.recommendation.SampleCatalogue.PETS;
import static dev.kinora.recommendation.SampleCatalogue.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.catalogue.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.Taste;
import dev.kinora.recommendation.ranking.TfidfModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smile.util.SparseArray;

class FeedComposerTests {

    private static final Taste GAMER = new Taste(new SparseArray(), Map.of(GAMING, 1.0), Set.of(GAMING));

    private final List<CatalogueVideo> videos = new ArrayList<>();

    FeedComposerTests() {
        for (var i = 0; i < 30; i++) {
            videos.add(video(i, i % 3 == 0 ? GAMING : i % 3 == 1 ? FOOD : PETS, "clip " + i, new VideoCounts(i, 0, 0)));
        }
    }

    @Test
    void givesTheSeedArmEightOfTheTasteAndTwoAtRandom() {
        var page = composer().personal(candidates(), GAMER, Arm.SEED, Map.of(), 10);

        assertThat(page).hasSize(10).doesNotHaveDuplicates();
        assertThat(page).filteredOn(slot -> slot.source() == Source.SEED).hasSize(8);
        assertThat(page)
                .filteredOn(slot -> slot.source() == Source.SEED)
                .allMatch(slot -> slot.ranked().video().category().equals(GAMING));
        assertThat(page)
                .filteredOn(slot -> slot.source() == Source.EXPLORE)
                .hasSize(2)
                .allSatisfy(slot -> assertThat(slot.propensity()).isBetween(1.0 / 22, 1.0 / 21));
    }

    @Test
    void fillsTheSeedPageFromOtherCategoriesWhereThePreferredOnesRunOut() {
        var page = composer()
                .personal(
                        candidates(),
                        new Taste(
                                new SparseArray(),
                                Map.of("News & Current Affairs", 1.0),
                                Set.of("News & Current Affairs")),
                        Arm.SEED,
                        Map.of(),
                        10);

        assertThat(page).hasSize(10);
    }

    @Test
    void exploresBetweenATenthAndFourTenthsOfATfidfPage() {
        var page = composer().personal(candidates(), GAMER, Arm.TFIDF, Map.of(), 10);

        assertThat(page).hasSize(10);
        assertThat(page).extracting(slot -> slot.ranked().video().id()).doesNotHaveDuplicates();
        assertThat(page).filteredOn(slot -> slot.source() == Source.EXPLORE).hasSizeBetween(1, 4);
        assertThat(page).allSatisfy(slot -> {
            assertThat(slot.ranked().score()).isFinite();
            assertThat(slot.ranked().reasons()).isNotEmpty();
            assertThat(slot.propensity()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void greetsAStrangerWithPopularFreshAndExploratoryVideos() {
        assertThat(composer().coldStart(candidates(), Map.of(), 10))
                .hasSize(10)
                .extracting(Slot::source)
                .contains(Source.POPULAR, Source.FRESH, Source.EXPLORE);
    }

    @Test
    void servesOneVideoThatNobodyHasSeen() {
        var only = List.of(video(1, null, ""));
        var alone = new FeedComposer(only, model(), RankingParameters.DEFAULT, NOW, new Random(1));

        assertThat(alone.coldStart(new Candidates(only, List.of()), Map.of(), 10))
                .hasSize(1);
        assertThat(alone.personal(new Candidates(only, List.of()), GAMER, Arm.SEED, Map.of(), 10))
                .hasSize(1);
        assertThat(alone.personal(new Candidates(only, List.of()), GAMER, Arm.TFIDF, Map.of(), 10))
                .hasSize(1);
        assertThat(alone.coldStart(new Candidates(List.of(), List.of()), Map.of(), 10))
                .isEmpty();
    }

    @Test
    void leavesOutWhatWasWatchedServedHiddenOrRefused() {
        var history = new ViewerHistory(
                List.of(
                        new Touch(videos.get(0).id(), 1, NOW, NOW),
                        new Touch(videos.get(1).id(), 0, NOW, null)),
                Set.of(videos.get(2).id()),
                Set.of(),
                Set.of(videos.get(3).author().accountId()),
                Set.of(),
                List.of(),
                true);

        var candidates = Candidates.of(
                videos.subList(0, 6), history, Set.of(videos.get(4).id()), NOW.minus(Duration.ofDays(7)));

        assertThat(candidates.unwatched()).containsExactly(videos.get(1), videos.get(5));
        assertThat(candidates.rewatch()).isEmpty();
    }

    @Test
    void bringsBackWhatWasWatchedLongAgoAfterEverythingNew() {
        var old = new Touch(videos.get(0).id(), 1, NOW, NOW.minus(Duration.ofDays(20)));
        var older = new Touch(videos.get(1).id(), 1, NOW, NOW.minus(Duration.ofDays(30)));
        var history = new ViewerHistory(List.of(old, older), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), true);
        var candidates = Candidates.of(videos.subList(0, 4), history, Set.of(), NOW.minus(Duration.ofDays(7)));

        var page = composer().coldStart(candidates, Map.of(), 10);

        assertThat(page).hasSize(4);
        assertThat(page.subList(2, 4))
                .extracting(slot -> slot.ranked().video())
                .containsExactly(videos.get(1), videos.get(0));
        assertThat(page.getLast().source()).isEqualTo(Source.REWATCH);
    }

    private Candidates candidates() {
        return new Candidates(videos, List.of());
    }

    private FeedComposer composer() {
        return new FeedComposer(videos, model(), RankingParameters.DEFAULT, NOW, new Random(7));
    }

    private ServingModel model() {
        return new ServingModel(
                null, TfidfModel.learn(videos.stream().map(CatalogueVideo::text).toList(), 1000));
    }
}
