package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.ExplorationArm;
import dev.kinora.recommendation.ranking.ExplorationArm.Age;
import dev.kinora.recommendation.ranking.ExplorationArm.Audience;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.Taste;
import dev.kinora.recommendation.ranking.TfidfModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smile.util.SparseArray;

class FeedComposerTests {

    private static final Taste GAMER = new Taste(new SparseArray(), Map.of(GAMING, 1.0), Set.of(GAMING));

    private final List<CatalogVideo> videos = new ArrayList<>();

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
                .allSatisfy(slot -> {
                    assertThat(slot.chance().video()).isBetween(1.0 / 22, 1.0 / 21);
                    assertThat(slot.chance().explore()).isEqualTo(1);
                });
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
        assertThat(page)
                .filteredOn(slot -> slot.source() == Source.SEED)
                .flatExtracting(slot -> slot.ranked().reasons())
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.SIMILAR_CATEGORY);
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
            assertThat(slot.chance().video()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void servesPopularFreshAndExploratoryVideosWithoutSignIn() {
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
    void showsStrangersAnotherPageOnEveryReload() {
        var composer = composer();
        var pages = IntStream.range(0, 20)
                .mapToObj(i -> composer.coldStart(candidates(), Map.of(), 10).stream()
                        .map(slot -> slot.ranked().video().id())
                        .toList())
                .distinct();

        assertThat(pages.count()).isGreaterThan(15);
    }

    /**
     * The mean of 1 / chance over many pages is the number of videos that a slot could have shown: here all popular
     * videos that are not on the page yet, the next ranked one, or the four that may be explored.
     */
    @ParameterizedTest
    @CsvSource({"true, 5, 4, 4", "false, 1, 1, 4"})
    void logsTheTrueChanceOfWhatEachSlotShows(boolean stranger, double first, double second, double third) {
        var few = new Candidates(videos.subList(0, 6), List.of());
        var posteriors = Map.of(new ExplorationArm(PETS, Age.NEW, Audience.SMALL).key(), new BetaPosterior(8, 2));
        var composer = composer();
        var pages = 5_000;
        var inverse = new double[3];
        for (var i = 0; i < pages; i++) {
            var page = stranger
                    ? composer.coldStart(few, posteriors, 3)
                    : composer.personal(few, GAMER, Arm.TFIDF, posteriors, 3);
            for (var slot = 0; slot < 3; slot++) {
                inverse[slot] += 1 / page.get(slot).chance().video() / pages;
            }
        }

        assertThat(inverse).containsExactly(new double[] {first, second, third}, within(0.12));
    }

    @Test
    void logsHowLikelyEachSlotIsToExploreAlsoWhereItDoesNot() {
        var posteriors = Map.of(ExplorationArm.PERSONALIZED, new BetaPosterior(30, 20));
        var composer = composer();
        var explored = new double[10];
        var logged = new double[10];
        for (var i = 0; i < 1_500; i++) {
            var page = composer.personal(candidates(), GAMER, Arm.TFIDF, posteriors, 10);
            for (var slot = 0; slot < 10; slot++) {
                explored[slot] += page.get(slot).source() == Source.EXPLORE ? 1.0 / 1_500 : 0;
                logged[slot] += page.get(slot).chance().explore() / 1_500;
            }
        }

        assertThat(explored).containsExactly(logged, within(0.04));
    }

    @Test
    void excludesWatchedServedHiddenRefusedAndOwnVideos() {
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
                videos.subList(0, 7),
                videos.get(6).author().accountId(),
                history,
                Set.of(videos.get(4).id()),
                NOW.minus(Duration.ofDays(7)));

        assertThat(candidates.unwatched()).containsExactly(videos.get(1), videos.get(5));
        assertThat(candidates.rewatch()).isEmpty();
    }

    @Test
    void repeatsVideosWatchedLongAgoAfterAllNewOnes() {
        var history = watched(Map.of(0, Duration.ofDays(20), 1, Duration.ofDays(30)));
        var candidates = Candidates.of(videos.subList(0, 4), id(99), history, Set.of(), NOW.minus(Duration.ofDays(7)));

        var page = composer().coldStart(candidates, Map.of(), 10);

        assertThat(page).hasSize(4);
        assertThat(page.subList(2, 4))
                .extracting(slot -> slot.ranked().video())
                .containsExactly(videos.get(1), videos.get(0));
        assertThat(page.getLast().source()).isEqualTo(Source.REWATCH);
        assertThat(page.getLast().ranked().reasons().getFirst().text())
                .isEqualTo("You have seen everything else; you saw this 20 days ago");
    }

    @Test
    void givesAFeedToAViewerWhoHasSeenEverythingLately() {
        var history = watched(Map.of(0, Duration.ofHours(1), 1, Duration.ofHours(30), 2, Duration.ofHours(2)));
        var all = videos.subList(0, 3);
        var weekAgo = NOW.minus(Duration.ofDays(7));

        var page = composer()
                .personal(Candidates.of(all, id(99), history, Set.of(), weekAgo), GAMER, Arm.TFIDF, Map.of(), 2);
        var served = page.stream().map(slot -> slot.ranked().video().id()).collect(Collectors.toSet());
        var rest = Candidates.of(all, id(99), history, served, weekAgo);

        assertThat(page).extracting(slot -> slot.ranked().video()).containsExactly(videos.get(1), videos.get(2));
        assertThat(page.getFirst().ranked().reasons())
                .extracting(Reason::code, Reason::text)
                .containsExactly(tuple(ReasonCode.REWATCH, "You have seen everything else; you saw this yesterday"));
        assertThat(rest.rewatch()).extracting(Candidates.Seen::video).containsExactly(videos.get(0));
    }

    private static ViewerHistory watched(Map<Integer, Duration> ago) {
        var touches = ago.entrySet().stream()
                .map(one -> new Touch(id(one.getKey()), 1, NOW, NOW.minus(one.getValue())))
                .toList();
        return new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), true);
    }

    private Candidates candidates() {
        return new Candidates(videos, List.of());
    }

    private FeedComposer composer() {
        return new FeedComposer(videos, model(), RankingParameters.DEFAULT, NOW, new Random(7));
    }

    private ServingModel model() {
        return new ServingModel(
                null, TfidfModel.learn(videos.stream().map(CatalogVideo::text).toList(), 1000));
    }
}
