package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.ReasonReader;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Weighted.Scale;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the arms rank, and the reasons that they give. */
class ArmsTests {

    private static final RankingParameters PARAMETERS = RankingParameters.DEFAULT;
    private static final ArmModel TFIDF = new ArmModel(ArmDefinitions.tfidf(PARAMETERS), Map.of());
    private static final ArmModel SEED = new ArmModel(ArmDefinitions.seed(PARAMETERS), Map.of());

    @Test
    void tfidfRanksVideosThatShareWordsWithTheHistoryFirst() {
        var videos = List.of(
                video(1, FOOD, "sourdough bread for beginners"),
                video(2, null, "sourdough starter"),
                video(3, null, "speedrun world record"));

        var ranked = rank(TFIDF, SampleIndex.of(videos), watched(1));

        assertThat(ids(ranked)).containsExactly(id(2), id(3));
        assertThat(ranked.getFirst().reasons())
                .anySatisfy(reason -> assertThat(reason.text()).isEqualTo("Matches your interests: sourdough"));
    }

    @Test
    void captionsWeighLessThanTitles() {
        var videos = List.of(
                video(1, null, "sourdough bread"),
                video(2, null, "sourdough starter"),
                captioned(video(3, null, "my morning routine"), "first the sourdough bread rises "),
                video(4, null, "my morning routine"));

        assertThat(ids(rank(TFIDF, SampleIndex.of(videos), watched(1)))).containsExactly(id(2), id(3), id(4));
    }

    @Test
    void ranksAVideoWithWordsThatTheModelHasNeverSeen() {
        var videos = List.of(video(1, null, "kintsugi"), video(2, null, "dancing"), video(3, null, "kintsugi repair"));

        var ranked = rank(TFIDF, SampleIndex.of(videos, List.of(videos.get(1))), watched(1));

        assertThat(ids(ranked)).containsExactly(id(3), id(2));
    }

    @Test
    void staysFiniteForNothingForOneVideoAndForVideosWithoutWords() {
        var mute = video(1, null, "", new VideoCounts(3, 1, 0));

        for (var arm : List.of(SEED, TFIDF, new ArmModel(Arms.HYBRID, Map.of()))) {
            assertThat(rank(arm, SampleIndex.of(List.of()), watched(1))).isEmpty();
            assertThat(rank(arm, SampleIndex.of(List.of(mute)), ViewerHistory.NOBODY))
                    .singleElement()
                    .satisfies(one -> assertThat(one.score()).isFinite().isNotNegative());
        }
    }

    @Test
    void reasonsAddUpToTheScoreInEveryArm() {
        var videos = List.of(
                video(1, FOOD, "bread"),
                video(2, FOOD, "bread rolls", new VideoCounts(9, 3, 1)),
                video(3, GAMING, "chess"),
                video(4, GAMING, "chess opening"));
        var history = history(List.of(touch(1, 2), touch(3, -1)));
        var hybrid = trained(videos, List.of(List.of(1, 2), List.of(1, 2, 4), List.of(1, 2), List.of(3, 4)));

        for (var arm : List.of(SEED, TFIDF, hybrid)) {
            assertThat(rank(arm, SampleIndex.of(videos), history))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.reasons().stream()
                                    .mapToDouble(Reason::weight)
                                    .sum())
                            .isCloseTo(one.score(), within(1e-5)));
        }
    }

    @Test
    void hybridNamesTheVideoThatIsTheCause() {
        var videos = IntStream.range(0, 8).mapToObj(i -> video(i, null, "clip")).toList();
        var hybrid =
                trained(videos, List.of(List.of(1, 2), List.of(1, 2), List.of(1, 2), List.of(3, 4), List.of(3, 5)));

        var ranked = rank(hybrid, SampleIndex.of(videos), liked(1));

        assertThat(ranked.getFirst().id()).isEqualTo(id(2));
        assertThat(ranked.getFirst().reasons().getFirst())
                .extracting(Reason::code, Reason::videoId)
                .containsExactly(ReasonCode.LIKED_TOGETHER, id(1));
    }

    @Test
    void takingTheCauseAwayLowersTheScoreAsStated() {
        var videos = IntStream.range(0, 8).mapToObj(i -> video(i, null, "")).toList();
        var hybrid =
                trained(videos, List.of(List.of(1, 2), List.of(1, 2, 6), List.of(1, 2), List.of(6, 2), List.of(6, 2)));
        var unscaled = new ArmModel(
                new ArmDefinition(
                        "hybrid",
                        hybrid.arm().parts().stream()
                                .map(part ->
                                        new ArmDefinition.Part(part.name(), part.feature(), Scale.NONE, part.weight()))
                                .toList(),
                        false),
                hybrid.links());
        var serving = SampleIndex.of(videos);

        var both = find(rank(unscaled, serving, liked(6, 1)), 2);
        var without = find(rank(unscaled, serving, liked(6)), 2);
        var stated = both.reasons().stream()
                .filter(reason -> id(1).equals(reason.videoId()))
                .mapToDouble(Reason::weight)
                .sum();

        assertThat(stated).isPositive();
        // What is left counts more by its recency once it is the newest, which is no effect of the cause.
        assertThat(both.score() - stated).isLessThanOrEqualTo(without.score() + 1e-6);
    }

    @Test
    void showsASmallInterestBesideALargeOne() {
        var listed = new ArrayList<CatalogVideo>();
        for (var i = 0; i < 90; i++) {
            listed.add(video(i, GAMING, "game level boss " + i, new VideoCounts(100, 40, 9)));
        }
        for (var i = 90; i < 100; i++) {
            listed.add(video(i, FOOD, "dish oven recipe " + i));
        }
        var touches = new ArrayList<Touch>();
        IntStream.range(0, 45).forEach(i -> touches.add(touch(i, 2.5)));
        IntStream.range(90, 95).forEach(i -> touches.add(touch(i, 2.5)));

        SampleIndex.of(listed).videos().read(view -> {
            var viewer = new Viewers(view, PARAMETERS, NOW).of(history(touches));
            var mix = new CategoryMix(view.items(), ArmDefinitions.fading(PARAMETERS)).of(viewer);
            var all = IntStream.range(0, 100).toArray();
            var ranked = TFIDF.over(view.items(), anyone -> all, List.of(Filter.unseen()))
                    .rank(viewer, 100);
            var page = new CalibratedSelection(
                            view.items(), mix, PARAMETERS.tfidf().calibration())
                    .select(ranked, 10);
            var food = view.items().categoryNumber(FOOD);

            assertThat(mix.of(food)).isCloseTo(0.1, within(1e-6));
            assertThat(page).hasSize(10);
            assertThat(page.stream()
                            .filter(one -> view.items().category(one.video().item()) == food))
                    .hasSizeBetween(1, 2);
            assertThat(page.getLast().forTheMix()).isTrue();
            assertThat(new CalibratedSelection(view.items(), mix, 0).select(ranked, 10))
                    .hasSize(10);
            return view;
        });
    }

    @Test
    void doesNotRankCoincidentalWordsAbovePopularity() {
        var videos = List.of(
                video(1, FOOD, "bread for beginners"),
                video(2, GAMING, "chess for absolute beginners in ten lessons"),
                video(3, PETS, "cat", new VideoCounts(900, 300, 40)));

        assertThat(ids(rank(TFIDF, SampleIndex.of(videos), watched(1)))).containsExactly(id(3), id(2));
    }

    @Test
    void givesOnlyTrueReasons() {
        var videos = List.of(video(1, FOOD, "sourdough"), video(2, FOOD, "pancakes"), video(3, GAMING, "chess"));

        var texts = rank(TFIDF, SampleIndex.of(videos), watched(1)).stream()
                .map(one -> one.reasons().stream().map(Reason::text).toList())
                .toList();

        assertThat(texts)
                .containsExactly(
                        List.of(
                                "Published yesterday",
                                "From a category of your interests: Food & Cooking",
                                "Matches your interests: cooking",
                                "Matches your interests: food"),
                        List.of("Published yesterday"));
    }

    @Test
    void takesStatedPreferencesAsTheTasteOfANewcomer() {
        var serving = SampleIndex.of(List.of(video(1, FOOD, "oven"), video(2, GAMING, "boss")));
        var newcomer = new ViewerHistory(
                List.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(new CategoryWeight(FOOD, 1)), true);

        assertThat(isKnown(serving, newcomer)).isTrue();
        assertThat(ids(rank(TFIDF, serving, newcomer))).containsExactly(id(1), id(2));
    }

    @Test
    void findsNoTasteInAnEmptyOrNegativeHistory() {
        var serving = SampleIndex.of(List.of(video(1, PETS, "cat")));

        assertThat(isKnown(serving, ViewerHistory.NOBODY)).isFalse();
        assertThat(isKnown(serving, history(List.of(touch(1, -0.5))))).isFalse();
    }

    @Test
    void aThousandRefusalsDoNotHideWhatWasLiked() {
        var videos = new ArrayList<CatalogVideo>();
        for (var i = 0; i < 1_000; i++) {
            videos.add(video(i, i < 10 ? FOOD : GAMING, i < 10 ? "bread" : "chess"));
        }
        var refused = videos.subList(100, 1_000).stream().map(CatalogVideo::id).collect(Collectors.toSet());
        var history = new ViewerHistory(List.of(touch(1, 2.5)), refused, Set.of(), Set.of(), Map.of(), List.of(), true);

        assertThat(isKnown(SampleIndex.of(videos), history)).isTrue();
        assertThat(ids(rank(TFIDF, SampleIndex.of(videos), history)).getFirst()).isIn(ids(0, 10));
    }

    private static List<UUID> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> id(number)).toList();
    }

    @Test
    void forgetsHalfOfAnInterestPerHalfLife() {
        var old = new Touch(id(1), 2, NOW.minus(Duration.ofDays(30)), NOW, null);

        assertThat(old.weightAt(NOW, 30)).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void seedWeighsSimilaritySevenTenthsAndEngagementThreeTenths() {
        // engagement: 4·1 + 3·2 + 10·0.5 = 15, 0 and 7.5; by their range 1, 0 and 0.5
        var videos = List.of(
                video(1, GAMING, "one", new VideoCounts(10, 4, 3)),
                video(2, GAMING, "two"),
                video(3, FOOD, "three", new VideoCounts(15, 0, 0)));
        var likes = new ViewerHistory(
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new CategoryWeight(GAMING, 1), new CategoryWeight(FOOD, 1)),
                true);

        var ranked = rank(SEED, SampleIndex.of(videos), likes);

        assertThat(ids(ranked)).containsExactly(id(1), id(2), id(3));
        assertThat(ranked.get(0).score()).isCloseTo(0.7 * 2 / 3 + 0.3, within(1e-6));
        assertThat(ranked.get(1).score()).isCloseTo(0.7 * 2 / 3, within(1e-6));
        assertThat(ranked.get(2).score()).isCloseTo(0.7 / 3 + 0.3 * 0.5, within(1e-6));
    }

    @Test
    void seedGivesHalfSimilarityWithoutPreferences() {
        var ranked = rank(SEED, SampleIndex.of(List.of(video(1, null, "alone"))), ViewerHistory.NOBODY);

        assertThat(ranked).singleElement().satisfies(one -> {
            assertThat(one.score()).isCloseTo(0.35, within(1e-6));
            assertThat(one.reasons()).extracting(Reason::code).containsExactly(ReasonCode.ANY_CATEGORY);
        });
    }

    private record Explained(UUID id, double score, List<Reason> reasons) {}

    /** Ranks all videos that the viewer has not watched. */
    private static List<Explained> rank(ArmModel arm, Serving serving, ViewerHistory history) {
        return serving.videos().read(view -> {
            var viewer = new Viewers(view, PARAMETERS, NOW).of(history);
            var all = IntStream.range(0, view.items().size()).toArray();
            var ranking = arm.over(view.items(), anyone -> all, List.of(Filter.unseen()))
                    .rank(viewer);
            var reasons = new ReasonReader(view.items(), view::id);
            return ranking.best(all.length).stream()
                    .map(one -> new Explained(
                            view.id(one.item()), one.score(), reasons.of(ranking, one.item(), NOW.toEpochMilli())))
                    .toList();
        });
    }

    private static boolean isKnown(Serving serving, ViewerHistory history) {
        return serving.videos().read(view -> isKnown(serving, view, history));
    }

    private static boolean isKnown(Serving serving, VideoIndex.View view, ViewerHistory history) {
        return new FeedComposer(serving, view, PARAMETERS, NOW, new Random(1))
                .isKnown(new Viewers(view, PARAMETERS, NOW).of(history));
    }

    /** Hybrid trained on lists of liked videos, by their numbers in the catalog. */
    private static ArmModel trained(List<CatalogVideo> videos, List<List<Integer>> liked) {
        var numbers = videos.stream().map(CatalogVideo::id).toList();
        var rows = new Interactions.Builder(16);
        var users = new ArrayList<String>();
        for (var user = 0; user < 4 * liked.size(); user++) {
            users.add("u" + user);
            var time = 0;
            for (var number : liked.get(user % liked.size())) {
                rows.add(user, numbers.indexOf(id(number)), time++, Signal.LIKE, 1);
            }
        }
        var items = videos.stream()
                .map(video -> new Item(video.id().toString(), ItemText.of("", null), 0L))
                .toList();
        return new FeatureTraining(new Dataset(users, items, rows.build()), 10).model(Arms.HYBRID);
    }

    private static Explained find(List<Explained> ranked, int number) {
        return ranked.stream()
                .filter(one -> one.id().equals(id(number)))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> ids(List<Explained> ranked) {
        return ranked.stream().map(Explained::id).toList();
    }

    private static CatalogVideo captioned(CatalogVideo video, String speech) {
        var words = new VideoText(video.text().title(), "", List.of(), null, new CaptionText(speech, false));
        return new CatalogVideo(
                video.id(), video.author(), words, video.media(), video.publishedAt(), video.counts(), 1);
    }

    private static ViewerHistory watched(int number) {
        return history(List.of(touch(number, 2.5)));
    }

    /** Liked one after the other, a minute apart. */
    private static ViewerHistory liked(int... numbers) {
        var touches = new ArrayList<Touch>();
        for (var place = 0; place < numbers.length; place++) {
            var at = NOW.minus(Duration.ofMinutes(numbers.length - place));
            touches.addFirst(new Touch(id(numbers[place]), 2.5, at, at, at));
        }
        return history(touches);
    }

    private static ViewerHistory history(List<Touch> touches) {
        return new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);
    }

    private static Touch touch(int number, double weight) {
        return new Touch(id(number), weight, NOW, NOW, null);
    }
}
