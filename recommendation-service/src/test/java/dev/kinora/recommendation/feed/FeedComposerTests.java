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

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommender.online.OnlineModel;
import dev.kinora.recommender.online.OnlineParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedComposerTests {

    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));
    private static final ViewerHistory GAMER = fanOf(GAMING);

    private final List<CatalogVideo> videos = new ArrayList<>();

    private final Random random = new Random(7);

    FeedComposerTests() {
        for (var i = 0; i < 30; i++) {
            videos.add(video(i, i % 3 == 0 ? GAMING : i % 3 == 1 ? FOOD : PETS, "clip " + i, new VideoCounts(i, 0, 0)));
        }
    }

    @Test
    void givesTheSeedArmEightOfTheTasteAndTwoAtRandom() {
        var page = personal(GAMER, Arm.SEED, 10);

        assertThat(page).hasSize(10).doesNotHaveDuplicates();
        assertThat(page).filteredOn(slot -> slot.source() == Source.SEED).hasSize(8);
        assertThat(page)
                .filteredOn(slot -> slot.source() == Source.SEED)
                .allMatch(slot -> category(slot).equals(GAMING));
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
        var page = personal(fanOf("News & Current Affairs"), Arm.SEED, 10);

        assertThat(page).hasSize(10);
        assertThat(page)
                .filteredOn(slot -> slot.source() == Source.SEED)
                .flatExtracting(slot -> slot.ranked().reasons())
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.SIMILAR_CATEGORY);
    }

    @ParameterizedTest
    @EnumSource(names = {"TFIDF", "HYBRID"})
    void exploresBetweenATenthAndFourTenthsOfAPage(Arm arm) {
        var page = personal(GAMER, arm, 10);

        assertThat(page).hasSize(10);
        assertThat(page).extracting(slot -> slot.ranked().videoId()).doesNotHaveDuplicates();
        assertThat(page).filteredOn(slot -> slot.source() == Source.EXPLORE).hasSizeBetween(1, 4);
        assertThat(page).allSatisfy(slot -> {
            assertThat(slot.ranked().score()).isFinite();
            assertThat(slot.ranked().reasons()).isNotEmpty();
            assertThat(slot.chance().video()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void servesPopularFreshAndExploratoryVideosWithoutSignIn() {
        assertThat(cold(videos, ViewerHistory.NOBODY, Set.of(), Map.of(), 10))
                .hasSize(10)
                .extracting(Slot::source)
                .contains(Source.POPULAR, Source.FRESH, Source.EXPLORE);
    }

    @Test
    void servesOneVideoThatNobodyHasSeen() {
        var only = List.of(video(1, null, ""));

        assertThat(cold(only, ViewerHistory.NOBODY, Set.of(), Map.of(), 10)).hasSize(1);
        for (var arm : Arm.values()) {
            assertThat(personal(only, GAMER, Set.of(), arm, Map.of(), 10)).hasSize(1);
        }
        assertThat(cold(List.of(), ViewerHistory.NOBODY, Set.of(), Map.of(), 10))
                .isEmpty();
    }

    @Test
    void showsStrangersAnotherPageOnEveryReload() {
        var pages = IntStream.range(0, 20)
                .mapToObj(i -> cold(videos, ViewerHistory.NOBODY, Set.of(), Map.of(), 10).stream()
                        .map(slot -> slot.ranked().videoId())
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
        var few = videos.subList(0, 6);
        var posteriors = Map.of(PETS + "|NEW|SMALL", new BetaPosterior(8, 2));
        var pages = 5_000;
        var inverse = new double[3];
        var serving = SampleIndex.of(few);
        for (var i = 0; i < pages; i++) {
            var page = stranger
                    ? page(serving, ViewerHistory.NOBODY, Set.of(), null, posteriors, 3)
                    : page(serving, GAMER, Set.of(), Arm.TFIDF, posteriors, 3);
            for (var slot = 0; slot < 3; slot++) {
                inverse[slot] += 1 / page.get(slot).chance().video() / pages;
            }
        }

        assertThat(inverse).containsExactly(new double[] {first, second, third}, within(0.12));
    }

    @Test
    void logsHowLikelyEachSlotIsToExploreAlsoWhereItDoesNot() {
        var posteriors = Map.of(Exploration.PERSONALIZED, new BetaPosterior(30, 20));
        var serving = SampleIndex.of(videos);
        var explored = new double[10];
        var logged = new double[10];
        for (var i = 0; i < 1_500; i++) {
            var page = page(serving, GAMER, Set.of(), Arm.TFIDF, posteriors, 10);
            for (var slot = 0; slot < 10; slot++) {
                explored[slot] += page.get(slot).source() == Source.EXPLORE ? 1.0 / 1_500 : 0;
                logged[slot] += page.get(slot).chance().explore() / 1_500;
            }
        }

        assertThat(explored).containsExactly(logged, within(0.04));
    }

    @ParameterizedTest
    @EnumSource(names = {"TFIDF", "HYBRID"})
    void composesASlateInBlocksThatExploreLikePages(Arm arm) {
        var slate = personal(GAMER, arm, 25);

        assertThat(slate).hasSize(25);
        assertThat(slate).extracting(slot -> slot.ranked().videoId()).doesNotHaveDuplicates();
        for (var block = 0; block < 2; block++) {
            assertThat(slate.subList(10 * block, 10 * block + 10))
                    .filteredOn(slot -> slot.source() == Source.EXPLORE)
                    .hasSizeBetween(1, 4);
        }
    }

    @Test
    void givesEachBlockOfASeedSlateEightOfTheTasteAndTwoAtRandom() {
        var slate = personal(GAMER, Arm.SEED, 20);

        assertThat(slate).hasSize(20);
        assertThat(slate).extracting(slot -> slot.ranked().videoId()).doesNotHaveDuplicates();
        var explored = slate.subList(10, 20).stream()
                .filter(slot -> slot.source() == Source.EXPLORE)
                .toList();
        assertThat(explored).hasSize(2);
        assertThat(explored.getFirst().chance().video()).isBetween(1.0 / 20, 1.0 / 12);
    }

    /** As for a page, also where earlier blocks have changed what may be explored. */
    @Test
    void logsTheTrueChanceToExploreInLaterBlocks() {
        var posteriors = Map.of(Exploration.PERSONALIZED, new BetaPosterior(30, 20));
        var serving = SampleIndex.of(videos);
        var explored = new double[20];
        var logged = new double[20];
        for (var i = 0; i < 1_500; i++) {
            var slate = page(serving, GAMER, Set.of(), Arm.TFIDF, posteriors, 20);
            for (var slot = 0; slot < 20; slot++) {
                explored[slot] += slate.get(slot).source() == Source.EXPLORE ? 1.0 / 1_500 : 0;
                logged[slot] += slate.get(slot).chance().explore() / 1_500;
            }
        }

        assertThat(explored).containsExactly(logged, within(0.04));
    }

    /** The mean of 1 / chance is the number of videos that a slot could have shown: in the second block the 18 that are left. */
    @Test
    void logsTheTrueChanceOfWhatALaterBlockShows() {
        var serving = SampleIndex.of(videos);
        var slates = 4_000;
        var inverse = 0.0;
        for (var i = 0; i < slates; i++) {
            var slate = page(serving, ViewerHistory.NOBODY, Set.of(), null, Map.of(), 20);
            inverse += 1 / slate.get(12).chance().video() / slates;
        }

        assertThat(inverse).isEqualTo(18, within(1.0));
    }

    @Test
    void excludesWatchedServedHiddenRefusedAndOwnVideos() {
        var history = new ViewerHistory(
                List.of(
                        new Touch(videos.get(0).id(), 1, NOW, NOW, null),
                        new Touch(videos.get(1).id(), 0, NOW, null, null)),
                Set.of(videos.get(2).id()),
                Set.of(),
                Set.of(videos.get(3).author().accountId()),
                Map.of(),
                List.of(),
                true);
        var asker = new Candidates.Asker(
                videos.get(6).author().accountId(),
                new ViewerState(0, history, false, Set.of()),
                Set.of(videos.get(4).id()),
                WEEK_AGO);

        SampleIndex.of(videos.subList(0, 7)).videos().read(view -> {
            var candidates = new Candidates(view, asker);
            assertThat(candidates.unwatched()).containsExactly(1, 5);
            assertThat(candidates.rewatch(false)).isEmpty();
            return view;
        });
    }

    @Test
    void repeatsVideosWatchedLongAgoAfterAllNewOnes() {
        var history = watched(Map.of(0, Duration.ofDays(20), 1, Duration.ofDays(30)));

        var page = cold(videos.subList(0, 4), history, Set.of(), Map.of(), 10);

        assertThat(page).hasSize(4);
        assertThat(page.subList(2, 4))
                .extracting(slot -> slot.ranked().videoId())
                .containsExactly(videos.get(1).id(), videos.get(0).id());
        assertThat(page.getLast().source()).isEqualTo(Source.REWATCH);
        assertThat(page.getLast().ranked().reasons().getFirst().text())
                .isEqualTo("You have seen everything else; you saw this 20 days ago");
    }

    @Test
    void givesAFeedToAViewerWhoHasSeenEverythingLately() {
        var history = watched(Map.of(0, Duration.ofHours(1), 1, Duration.ofHours(30), 2, Duration.ofHours(2)));
        var all = videos.subList(0, 3);

        var page = personal(all, history, Set.of(), Arm.TFIDF, Map.of(), 2);
        var served = page.stream().map(slot -> slot.ranked().videoId()).collect(Collectors.toSet());
        var rest = personal(all, history, served, Arm.TFIDF, Map.of(), 2);

        assertThat(page)
                .extracting(slot -> slot.ranked().videoId())
                .containsExactly(videos.get(1).id(), videos.get(2).id());
        assertThat(page.getFirst().ranked().reasons())
                .extracting(Reason::code, Reason::text)
                .containsExactly(tuple(ReasonCode.REWATCH, "You have seen everything else; you saw this yesterday"));
        assertThat(rest)
                .extracting(slot -> slot.ranked().videoId())
                .containsExactly(videos.get(0).id());
    }

    @Test
    void ranksByTheModelOnceSomethingIsLiked() {
        var trained = new Serving(
                id(500), SampleIndex.of(videos).hybrid(), SampleIndex.of(videos).videos());
        var liked = new ViewerHistory(
                List.of(new Touch(id(1), 2, NOW, NOW, NOW)), Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);

        assertThat(page(trained, liked, Set.of(), Arm.HYBRID, Map.of(), 10))
                .extracting(Slot::source)
                .contains(Source.HYBRID)
                .doesNotContain(Source.TFIDF);
        assertThat(page(trained, GAMER, Set.of(), Arm.HYBRID, Map.of(), 10))
                .extracting(Slot::source)
                .contains(Source.TFIDF)
                .doesNotContain(Source.HYBRID);
    }

    @Test
    void ranksByTheSnapshotOnceSomethingIsLiked() {
        var without = SampleIndex.of(videos);
        var with = without.with(new Serving.Online(id(501), new OnlineModel(OnlineParameters.DEFAULT).snapshot()));
        var liked = new ViewerHistory(
                List.of(new Touch(id(1), 2, NOW, NOW, NOW)), Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);

        assertThat(page(with, liked, Set.of(), Arm.ONLINE, Map.of(), 10))
                .extracting(Slot::source)
                .contains(Source.ONLINE)
                .doesNotContain(Source.TFIDF);
        for (var page : List.of(
                page(without, liked, Set.of(), Arm.ONLINE, Map.of(), 10),
                page(with, GAMER, Set.of(), Arm.ONLINE, Map.of(), 10))) {
            assertThat(page).extracting(Slot::source).contains(Source.TFIDF).doesNotContain(Source.ONLINE);
        }
    }

    @Test
    void showsNoCreatorMoreThanTwiceAsLongAsThereAreOthers() {
        var prolific = new ArrayList<>(videos);
        for (var i = 100; i < 130; i++) {
            var one = video(i, GAMING, "clip", new VideoCounts(900, 90, 9));
            prolific.add(new CatalogVideo(
                    one.id(), videos.getFirst().author(), one.text(), one.media(), one.publishedAt(), one.counts(), 1));
        }

        var page = personal(prolific, GAMER, Set.of(), Arm.TFIDF, Map.of(), 10);

        var ranked = page.stream().filter(slot -> slot.source() == Source.TFIDF).toList();
        assertThat(ranked.stream().filter(slot -> number(slot) >= 100)).hasSizeLessThanOrEqualTo(2);
    }

    private static long number(Slot slot) {
        return slot.ranked().videoId().getLeastSignificantBits();
    }

    private String category(Slot slot) {
        return videos.stream()
                .filter(video -> video.id().equals(slot.ranked().videoId()))
                .map(CatalogVideo::category)
                .findFirst()
                .orElseThrow();
    }

    private static ViewerHistory fanOf(String category) {
        return new ViewerHistory(
                List.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(new CategoryWeight(category, 1)), true);
    }

    private static ViewerHistory watched(Map<Integer, Duration> ago) {
        var touches = ago.entrySet().stream()
                .map(one -> new Touch(id(one.getKey()), 1, NOW, NOW.minus(one.getValue()), null))
                .toList();
        return new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);
    }

    private List<Slot> personal(ViewerHistory history, Arm arm, int size) {
        return personal(videos, history, Set.of(), arm, Map.of(), size);
    }

    private List<Slot> personal(
            List<CatalogVideo> listed,
            ViewerHistory history,
            Set<UUID> served,
            Arm arm,
            Map<String, BetaPosterior> posteriors,
            int size) {
        return page(SampleIndex.of(listed), history, served, arm, posteriors, size);
    }

    private List<Slot> cold(
            List<CatalogVideo> listed,
            ViewerHistory history,
            Set<UUID> served,
            Map<String, BetaPosterior> posteriors,
            int size) {
        return page(SampleIndex.of(listed), history, served, null, posteriors, size);
    }

    private List<Slot> page(
            Serving serving,
            ViewerHistory history,
            Set<UUID> served,
            @Nullable Arm arm,
            Map<String, BetaPosterior> posteriors,
            int size) {
        return serving.videos().read(view -> {
            var state = new ViewerState(0, history, false, Set.of());
            var candidates = new Candidates(view, new Candidates.Asker(id(99), state, served, WEEK_AGO));
            var composer = new FeedComposer(serving, view, RankingParameters.DEFAULT, NOW, random);
            var page = arm == null
                    ? composer.coldStart(candidates, posteriors, size)
                    : composer.personal(
                            candidates,
                            new Viewers(view, RankingParameters.DEFAULT, NOW).of(history),
                            arm,
                            posteriors,
                            size);
            return page.slots();
        });
    }
}
