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
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.ReasonReader;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.online.Replay;
import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.pipeline.Weighted;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes the cause of each reason away and computes the score anew, from the features and at the scale of the page: it is lower by
 * what the reason said.
 */
class TrueReasonsTests {

    private static final RankingParameters PARAMETERS = RankingParameters.DEFAULT;
    private static final double QUARTER = 0.25;
    private static final List<String> WORDS =
            List.of("bread", "oven", "chess", "opening", "cat", "kitten", "level", "boss", "soup");
    private static final List<String> CATEGORIES = List.of(FOOD, GAMING, PETS);

    private final List<CatalogVideo> videos = IntStream.range(0, 60)
            .mapToObj(i -> video(
                    i,
                    CATEGORIES.get(i % 3),
                    WORDS.get(i % 9) + " " + WORDS.get((i * 5 + 1) % 9) + " clip" + i,
                    new VideoCounts(7L * i % 100, i % 13, i % 4)))
            .toList();
    private final OnlineSnapshot snapshot =
            Replay.of(liked(), OnlineParameters.DEFAULT).snapshot();
    private final Serving serving =
            new Serving(id(500), trained(), SampleIndex.of(videos).videos(), new Serving.Online(id(501), snapshot));

    @ParameterizedTest
    @EnumSource(Arm.class)
    void everyReasonIsWhatTheScoreLosesWithoutItsCause(Arm arm) {
        assertThat(check(arm, history(Set.of())).keySet())
                .containsAll(
                        switch (arm) {
                            case SEED -> Set.of(Matter.Kind.CATEGORY, Matter.Kind.POPULARITY);
                            case TFIDF ->
                                Set.of(
                                        Matter.Kind.CATEGORY,
                                        Matter.Kind.WORD,
                                        Matter.Kind.POPULARITY,
                                        Matter.Kind.FRESHNESS);
                            case HYBRID -> Set.of(Matter.Kind.VIDEO, Matter.Kind.WORD);
                            case ONLINE -> Set.of(Matter.Kind.VIDEO, Matter.Kind.POPULARITY);
                        });
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void thatIsSoForAViewerWhoTurnedSomethingDown(Arm arm) {
        var turnedDown = Set.of(
                new Matter(Matter.Kind.WORD, "bread"),
                new Matter(Matter.Kind.CATEGORY, GAMING),
                new Matter(Matter.Kind.VIDEO, id(0).toString()),
                new Matter(Matter.Kind.CREATOR, id(1000 + 33).toString()),
                Matter.general(Matter.Kind.POPULARITY));

        check(arm, history(turnedDown));

        // What was turned down is a reason of its own, and what is no cause any more is none.
        var explained = explain(arm, history(turnedDown));
        assertThat(Objects.requireNonNull(explained.get(33)).reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.TURNED_DOWN)
                .extracting(Reason::text)
                .contains("You asked for less by this creator");
        assertThat(Objects.requireNonNull(explained.get(34)).reasons())
                .extracting(Reason::text)
                .contains("You asked for less from " + GAMING);
        assertThat(explained.values())
                .flatExtracting(Explained::reasons)
                .extracting(Reason::matter)
                .doesNotContainAnyElementsOf(turnedDown);
    }

    @ParameterizedTest
    @EnumSource(names = {"TFIDF", "HYBRID", "ONLINE"})
    void namesExplorationAndTheMixExactlyWhereTheyDecided(Arm arm) {
        var history = history(Set.of());
        var scores = explain(arm, history);
        var decided = new EnumMap<ReasonCode, Integer>(ReasonCode.class);
        for (var seed = 0; seed < 40; seed++) {
            var ranked = new HashSet<Integer>();
            var shown = new HashSet<Integer>();
            for (var slot : page(arm, history, seed)) {
                var item = number(slot.ranked().videoId());
                var codes = slot.ranked().reasons().stream().map(Reason::code).toList();
                if (slot.source() == Source.EXPLORE) {
                    assertThat(codes).containsExactly(ReasonCode.EXPLORATION);
                    decided.merge(ReasonCode.EXPLORATION, 1, Integer::sum);
                } else {
                    assertThat(codes).doesNotContain(ReasonCode.EXPLORATION);
                    var score = slot.ranked().score();
                    assertThat(score)
                            .isEqualTo(Objects.requireNonNull(scores.get(item)).score());
                    if (codes.contains(ReasonCode.OWN_MIX)) {
                        assertThat(scores.entrySet())
                                .anyMatch(other -> !ranked.contains(other.getKey())
                                        && other.getValue().score() > score);
                        decided.merge(ReasonCode.OWN_MIX, 1, Integer::sum);
                    } else {
                        assertThat(scores.entrySet())
                                .noneMatch(other -> !shown.contains(other.getKey())
                                        && other.getValue().score() > score);
                    }
                    ranked.add(item);
                }
                shown.add(item);
            }
        }
        assertThat(decided).containsOnlyKeys(ReasonCode.EXPLORATION, ReasonCode.OWN_MIX);
    }

    /** A score with its reasons. */
    private record Explained(double score, List<Reason> reasons) {}

    /** The scores and reasons of all videos that may be shown, by number. */
    private Map<Integer, Explained> explain(Arm arm, ViewerHistory history) {
        return serving.videos().read(view -> {
            var viewer = new Viewers(view, PARAMETERS, NOW).of(history);
            var ranking = pipeline(arm, view).rank(viewer, candidates(view, history));
            var reader = new ReasonReader(view.items(), view::id);
            var all = new HashMap<Integer, Explained>();
            ranking.best(videos.size())
                    .forEach(one -> all.put(
                            one.item(),
                            new Explained(one.score(), reader.of(ranking, one.item(), NOW.toEpochMilli()))));
            return all;
        });
    }

    /** Checks all reasons of all videos; returns how many of each kind there were. */
    private Map<Matter.Kind, Integer> check(Arm arm, ViewerHistory history) {
        var checked = new EnumMap<Matter.Kind, Integer>(Matter.Kind.class);
        serving.videos().read(view -> {
            var viewer = new Viewers(view, PARAMETERS, NOW).of(history);
            var page = new Recomputation(pipeline(arm, view), viewer, candidates(view, history));
            explain(arm, history).forEach((item, explained) -> {
                assertThat(explained.reasons().stream()
                                .mapToDouble(Reason::weight)
                                .sum())
                        .isCloseTo(explained.score(), within(1e-6));
                assertThat(page.score(item)).isCloseTo(explained.score(), within(1e-9));
                for (var reason : explained.reasons()) {
                    var matter = reason.matter();
                    if (matter != null) {
                        var without = page.without(view, item, matter);
                        assertThat(explained.score() - without)
                                .as("%s of %s in %s", reason, explained, arm)
                                .isCloseTo(reason.weight(), within(1e-6));
                        checked.merge(matter.kind(), 1, Integer::sum);
                    } else if (reason.code() == ReasonCode.TURNED_DOWN) {
                        assertThat(reason.weight()).isNegative();
                    }
                }
                assertThat(explained.score() - page.forgiving(item)).isCloseTo(turnedDown(explained), within(1e-6));
            });
            return view;
        });
        return checked;
    }

    private static double turnedDown(Explained explained) {
        return explained.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.TURNED_DOWN)
                .mapToDouble(Reason::weight)
                .sum();
    }

    /** Computes scores from the features, at the scale of a page. */
    private static final class Recomputation {

        private final Pipeline pipeline;
        private final Viewer viewer;
        private final double[] factors;

        Recomputation(Pipeline pipeline, Viewer viewer, int[] candidates) {
            this.pipeline = pipeline;
            this.viewer = viewer;
            this.factors = pipeline.features().stream()
                    .mapToDouble(part -> {
                        var values = new float[candidates.length];
                        part.feature().values(viewer, candidates, values);
                        var less = viewer.turnedDown()
                                .topics()
                                .contains(part.feature().topic());
                        return part.weight() * part.scale().factor(viewer, values) * (less ? QUARTER : 1);
                    })
                    .toArray();
        }

        double score(int item) {
            return sum(part -> factor(part) * value(part, viewer, item));
        }

        /** The score if nothing were taken from it for what was turned down. */
        double forgiving(int item) {
            return sum(part -> part.name().equals(ArmModel.TURNED_DOWN) ? 0 : factor(part) * value(part, viewer, item));
        }

        /** The score without a cause; what the viewer turned down before stays so. */
        double without(VideoIndex.View view, int item, Matter matter) {
            return switch (matter.kind()) {
                case POPULARITY, FRESHNESS -> withoutTopic(matter.kind().name(), item);
                case VIDEO, WORD, CATEGORY, CREATOR -> {
                    var before = viewer.turnedDown();
                    var items = new HashSet<>(before.items());
                    var words = new HashSet<>(before.words());
                    var categories = new HashSet<>(before.categories());
                    switch (matter.kind()) {
                        case VIDEO -> items.add(view.number(UUID.fromString(matter.target())));
                        case WORD -> words.add(matter.target());
                        default -> categories.add(matter.target());
                    }
                    var less = new TurnedDown(items, words, categories, before.creators(), before.topics());
                    yield tasteOf(viewer.without(less), item);
                }
            };
        }

        /** The score with the taste of another viewer; nothing more is taken from it for what was turned down. */
        private double tasteOf(Viewer other, int item) {
            return sum(part ->
                    factor(part) * value(part, part.name().equals(ArmModel.TURNED_DOWN) ? viewer : other, item));
        }

        /** The score of the same video, if nobody had done anything with it, or it was as old as can be. */
        private double withoutTopic(String topic, int item) {
            return sum(
                    part -> part.feature().topic().name().equals(topic) ? 0 : factor(part) * value(part, viewer, item));
        }

        private double sum(ToDoubleFunction<Weighted> parts) {
            return pipeline.features().stream().mapToDouble(parts).sum();
        }

        private double factor(Weighted part) {
            return factors[pipeline.features().indexOf(part)];
        }

        private static double value(Weighted part, Viewer viewer, int item) {
            var value = new float[1];
            part.feature().values(viewer, new int[] {item}, value);
            return value[0];
        }
    }

    private Pipeline pipeline(Arm arm, VideoIndex.View view) {
        var model = switch (arm) {
            case SEED -> new ArmModel(ArmDefinitions.seed(PARAMETERS), Map.of());
            case TFIDF -> new ArmModel(ArmDefinitions.tfidf(PARAMETERS), Map.of());
            case HYBRID -> serving.hybrid();
            case ONLINE -> ArmModel.of(new ArmModel.Online(snapshot, view.keys()));
        };
        return model.over(view.items(), anyone -> new int[0], List.of());
    }

    private int[] candidates(VideoIndex.View view, ViewerHistory history) {
        return new Candidates(view, asker(history)).unwatched();
    }

    private List<Slot> page(Arm arm, ViewerHistory history, int seed) {
        return serving.videos()
                .read(view -> new FeedComposer(serving, view, PARAMETERS.calibratedAtLeast(0.5), NOW, new Random(seed))
                        .personal(
                                new Candidates(view, asker(history)),
                                new Viewers(view, PARAMETERS, NOW).of(history),
                                arm,
                                Map.of(),
                                10)
                        .slots());
    }

    private static Candidates.Asker asker(ViewerHistory history) {
        return new Candidates.Asker(
                id(9_999), new ViewerState(0, history, false, Set.of()), Set.of(), NOW.minus(Duration.ofDays(7)));
    }

    private static int number(UUID video) {
        return (int) video.getLeastSignificantBits();
    }

    /** Likes of all three categories, a skip, and a stated interest. */
    private static ViewerHistory history(Set<Matter> turnedDown) {
        var touches = new ArrayList<Touch>();
        for (var liked : List.of(0, 9, 18, 27, 1, 10, 2)) {
            var at = NOW.minus(Duration.ofMinutes(50 - touches.size()));
            touches.addFirst(new Touch(id(liked), 2.5, at, at, at));
        }
        touches.addFirst(new Touch(id(4), -0.5, NOW, NOW, null));
        return new ViewerHistory(
                touches,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new CategoryWeight(FOOD, 1), new CategoryWeight(PETS, 0.2)),
                true,
                turnedDown);
    }

    private ArmModel trained() {
        return new FeatureTraining(liked(), 3_600).model(Arms.HYBRID);
    }

    /** Twenty users who liked every third, ninth or thirteenth video. */
    private Dataset liked() {
        var rows = new Interactions.Builder(64);
        var users = new ArrayList<String>();
        for (var user = 0; user < 20; user++) {
            users.add("u" + user);
            var step = List.of(3, 9, 13).get(user % 3);
            for (var item = user % 5; item < videos.size(); item += step) {
                rows.add(user, item, 60L * item, Signal.LIKE, 1);
            }
        }
        var items = videos.stream()
                .map(video ->
                        new Item(video.id().toString(), ItemText.of(video.text().title(), null), 0L))
                .toList();
        return new Dataset(users, items, rows.build());
    }
}
