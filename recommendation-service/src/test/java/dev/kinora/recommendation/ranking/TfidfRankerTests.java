package dev.kinora.recommendation.ranking;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
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
import dev.kinora.recommendation.parameters.RankingParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import smile.util.SparseArray;

class TfidfRankerTests {

    private static final RankingParameters PARAMETERS = RankingParameters.DEFAULT;

    @Test
    void ranksVideosThatShareWordsWithTheHistoryFirst() {
        var seen = video(1, FOOD, "sourdough bread for beginners");
        var near = video(2, null, "sourdough starter");
        var far = video(3, null, "speedrun world record");
        var model = model(List.of(seen, near, far));

        var ranked = rank(model, List.of(near, far), List.of(seen), watched(seen, 2.5));

        assertThat(ranked).extracting(Ranked::video).containsExactly(near, far);
        assertThat(ranked.getFirst().reasons().getFirst().text()).contains("sourdough");
    }

    @Test
    void usesCaptionsWithLessWeightThanTitles() {
        var seen = video(1, null, "sourdough bread");
        var titled = video(2, null, "sourdough starter");
        var spoken = captioned(video(3, null, "my morning routine"), "first the sourdough bread rises ");
        var silent = video(4, null, "my morning routine");
        var model = model(List.of(seen, titled, spoken, silent));

        assertThat(rank(model, List.of(silent, spoken, titled), List.of(seen), watched(seen, 1)))
                .extracting(Ranked::video)
                .containsExactly(titled, spoken, silent);
    }

    private static CatalogVideo captioned(CatalogVideo video, String speech) {
        var words = new VideoText(video.text().title(), "", List.of(), null, new CaptionText(speech, false));
        return new CatalogVideo(
                video.id(), video.author(), words, video.media(), video.publishedAt(), video.counts(), 1);
    }

    @Test
    void ranksAVideoWithWordsThatTheModelHasNeverSeen() {
        var seen = video(1, null, "kintsugi");
        var late = video(2, null, "kintsugi repair");
        var other = video(3, null, "dancing");
        var model = model(List.of(other));

        assertThat(rank(model, List.of(other, late), List.of(seen), watched(seen, 1)))
                .extracting(Ranked::video)
                .containsExactly(late, other);
    }

    @Test
    void staysFiniteForNothingForOneVideoAndForVideosWithoutWords() {
        var mute = video(1, null, "", new VideoCounts(3, 1, 0));
        var model = model(List.of(mute));

        assertThat(new TfidfRanker(model, PARAMETERS, NOW).rank(List.of(), new SparseArray()))
                .isEmpty();
        assertThat(new TfidfRanker(model, PARAMETERS, NOW).rank(List.of(mute), new SparseArray()))
                .singleElement()
                .satisfies(one -> assertThat(one.score()).isFinite().isNotNegative());
        assertThat(new TfidfRanker(model(List.of()), PARAMETERS, NOW).rank(List.of(mute), model.vector(mute)))
                .allSatisfy(one -> assertThat(one.score()).isFinite());
    }

    @Test
    void givesReasonsThatAddUpToTheScore() {
        var seen = video(1, FOOD, "bread");
        var videos = List.of(video(2, FOOD, "bread rolls", new VideoCounts(9, 3, 1)), video(3, GAMING, "chess"));

        assertThat(rank(model(videos), videos, List.of(seen), watched(seen, 1)))
                .allSatisfy(one -> assertThat(one.reasons().stream()
                                .mapToDouble(Reason::weight)
                                .sum())
                        .isCloseTo(one.score(), within(1e-12)));
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
        for (var i = 0; i < 45; i++) {
            touches.add(touch(listed.get(i), 2.5));
        }
        for (var i = 90; i < 95; i++) {
            touches.add(touch(listed.get(i), 2.5));
        }
        var model = model(listed);
        var taste = taste(model, listed, history(touches));
        var seen = touches.stream().map(Touch::videoId).collect(Collectors.toSet());
        var candidates = listed.stream().filter(one -> !seen.contains(one.id())).toList();
        var ranked = new TfidfRanker(model, PARAMETERS, NOW).rank(candidates, taste.vector());

        var page = new CalibratedSelection(taste.mix(), PARAMETERS.tfidf().calibration()).select(ranked, 10);

        assertThat(taste.mix().get(FOOD)).isCloseTo(0.1, within(1e-9));
        assertThat(page)
                .extracting(one -> one.video().category())
                .hasSize(10)
                .contains(FOOD)
                .satisfies(categories ->
                        assertThat(categories.stream().filter(GAMING::equals)).hasSizeBetween(8, 9));
        assertThat(page.getLast().reasons())
                .last()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.OWN_MIX));
        assertThat(new CalibratedSelection(taste.mix(), 0).select(ranked, 10))
                .extracting(one -> one.video().category())
                .containsOnly(GAMING);
    }

    @Test
    void doesNotRankCoincidentalWordsAbovePopularity() {
        var seen = video(1, FOOD, "bread for beginners");
        var coincidence = video(2, GAMING, "chess for absolute beginners in ten lessons");
        var liked = video(3, PETS, "cat", new VideoCounts(900, 300, 40));
        var model = model(List.of(seen, coincidence, liked));

        assertThat(rank(model, List.of(coincidence, liked), List.of(seen), watched(seen, 1)))
                .extracting(Ranked::video)
                .containsExactly(liked, coincidence);
    }

    @Test
    void givesOnlyTrueReasons() {
        var seen = video(1, FOOD, "sourdough");
        var videos = List.of(video(2, FOOD, "pancakes"), video(3, GAMING, "chess"));
        var texts = rank(model(videos), videos, List.of(seen), watched(seen, 1)).stream()
                .map(one -> one.reasons().stream().map(Reason::text).toList())
                .toList();

        assertThat(texts)
                .containsExactly(
                        List.of("Matches your interests: cooking, food", "Published yesterday"),
                        List.of("Published yesterday"));
    }

    @Test
    void dropsWordsOfASingleVideo() {
        var model = TfidfModel.learn(
                List.of(
                        video(1, FOOD, "jane bread").text(),
                        video(2, FOOD, "bread").text()),
                1000);

        assertThat(model.frequencies()).containsKey("bread").doesNotContainKey("jane");
    }

    @Test
    void takesStatedPreferencesAsTheTasteOfANewcomer() {
        var dish = video(1, FOOD, "oven");
        var game = video(2, GAMING, "boss");
        var model = model(List.of(dish, game));
        var newcomer = new ViewerHistory(
                List.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(new CategoryWeight(FOOD, 1)), true);

        var taste = taste(model, List.of(dish, game), newcomer);

        assertThat(taste.isUnknown()).isFalse();
        assertThat(taste.preferred()).containsExactly(FOOD);
        assertThat(new TfidfRanker(model, PARAMETERS, NOW).rank(List.of(game, dish), taste.vector()))
                .extracting(Ranked::video)
                .containsExactly(dish, game);
    }

    @Test
    void findsNoTasteInAnEmptyOrNegativeHistory() {
        var video = video(1, PETS, "cat");
        var model = model(List.of(video));

        assertThat(taste(model, List.of(video), ViewerHistory.NOBODY).isUnknown())
                .isTrue();
        assertThat(taste(model, List.of(video), history(List.of(touch(video, -0.5))))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void forgetsHalfOfAnInterestPerHalfLife() {
        var old = new Touch(video(1, FOOD, "x").id(), 2, NOW.minus(Duration.ofDays(30)), NOW);

        assertThat(old.weightAt(NOW, 30)).isCloseTo(1.0, within(1e-9));
    }

    private static List<Ranked> rank(
            ServingModel model, List<CatalogVideo> candidates, List<CatalogVideo> others, ViewerHistory history) {
        var known = new ArrayList<>(candidates);
        known.addAll(others);
        var taste = taste(model, known, history);
        var ranker = new TfidfRanker(model, PARAMETERS, NOW);
        return ranker.rank(candidates, taste.vector()).stream()
                .map(one -> ranker.explained(one, taste.vector()))
                .toList();
    }

    private static Taste taste(ServingModel model, List<CatalogVideo> videos, ViewerHistory history) {
        Map<UUID, CatalogVideo> byId =
                videos.stream().collect(Collectors.toMap(CatalogVideo::id, Function.identity(), (a, b) -> a));
        return new TasteReader(model, PARAMETERS, NOW).read(history, id -> Optional.ofNullable(byId.get(id)));
    }

    private static ServingModel model(List<CatalogVideo> videos) {
        return new ServingModel(
                null, TfidfModel.learn(videos.stream().map(CatalogVideo::text).toList(), 1000));
    }

    private static ViewerHistory watched(CatalogVideo video, double weight) {
        return history(List.of(touch(video, weight)));
    }

    private static ViewerHistory history(List<Touch> touches) {
        return new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), true);
    }

    private static Touch touch(CatalogVideo video, double weight) {
        return new Touch(video.id(), weight, NOW, NOW);
    }
}
