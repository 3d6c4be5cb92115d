package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static dev.kinora.recommendation.SampleCatalog.id;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.audition.Stage;
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
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.online.Replay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Slates as they are composed and stored, over some made-up videos, of which the last ones have words that the model does not know. */
public final class ComposedSlates {

    /** The model of all slates. */
    public static final UUID MODEL = id(500);

    private static final int USERS = 20;

    /** The snapshot of all slates. */
    public static final UUID SNAPSHOT = id(501);

    private static final int VIDEOS = 160;
    private static final int LEARNED = 130;
    private static final RankingParameters PARAMETERS = RankingParameters.DEFAULT;
    private static final List<String> CATEGORIES = List.of(FOOD, GAMING, PETS);
    private static final List<String> WORDS =
            List.of("bread", "oven", "chess", "opening", "cat", "kitten", "level", "boss", "soup");

    private ComposedSlates() {}

    /**
     * What is stored of a slate.
     *
     * @param catalog all videos, in their first version
     */
    public record Composed(
            List<CatalogVideo> catalog, Artifact model, OnlineSnapshot snapshot, byte[] slots, byte[] evidence) {}

    /** A slate for a viewer who liked seven videos and skipped one. */
    public static Composed known(Arm arm, Set<Matter> turnedDown, int size) {
        return composed(history(turnedDown), arm, Stage.EMPTY, size);
    }

    /** A slate for a viewer of whom nothing is known. */
    public static Composed unknown(int size) {
        return composed(ViewerHistory.NOBODY, Arm.HYBRID, Stage.EMPTY, size);
    }

    /** The same in whose slots some of the videos look for their audience, of which some are ranked high, too. */
    public static Composed auditioning(boolean known, Arm arm, int size) {
        var auditioning = IntStream.range(0, 24)
                .mapToObj(number -> new Stage.Auditioning(id(number * 6 + 3), number % 4, number % 2 == 0))
                .toList();
        return composed(known ? history(Set.of()) : ViewerHistory.NOBODY, arm, new Stage(auditioning), size);
    }

    private static Composed composed(ViewerHistory history, Arm arm, Stage stage, int size) {
        var catalog = IntStream.range(0, VIDEOS).mapToObj(ComposedSlates::video).toList();
        var model = model(catalog.subList(0, LEARNED));
        var index = new VideoIndex(
                new Dictionary(
                        model.dictionary().documents(), model.dictionary().learned()),
                NOW.minus(Duration.ofHours(5)),
                model.items());
        index.apply(catalog.stream().map(SampleIndex::entry).toList());
        index.survey(NOW);
        var snapshot = snapshot(catalog, Integer.MAX_VALUE);
        var serving = new Serving(MODEL, model.model(), index, new Serving.Online(SNAPSHOT, snapshot));
        return index.read(videos -> {
            var viewer = new Viewers(videos, PARAMETERS, NOW).of(history);
            var composer =
                    new FeedComposer(serving, videos, PARAMETERS, NOW, new SplittableRandom(7)).auditioning(stage);
            var candidates = new Candidates(
                    videos,
                    new Candidates.Asker(
                            id(9_999),
                            new ViewerState(0, history, false, Set.of()),
                            Set.of(id(5)),
                            NOW.minus(Duration.ofDays(7))));
            var posteriors = Map.of(
                    Exploration.PERSONALIZED,
                    new BetaPosterior(40, 30),
                    videos.items().shelves().niches().firstKey(),
                    new BetaPosterior(6, 2));
            var page = composer.isKnown(viewer)
                    ? composer.personal(candidates, viewer, arm, posteriors, size)
                    : composer.coldStart(candidates, posteriors, size);
            var evidence = Evidence.of(page.trace(), viewer, history.turnedDown(), videos, PARAMETERS, 7);
            return new Composed(
                    catalog,
                    model,
                    snapshot,
                    SlateCodec.write(new Slate.Content(List.of(id(5)), page.slots(), page.last())),
                    evidence.write(new JsonMapper()));
        });
    }

    /** Some creators have several videos, and every fifth video has no category. */
    private static CatalogVideo video(int number) {
        var title = WORDS.get(number % 9) + " " + WORDS.get((number * 5 + 1) % 9) + " clip" + number
                + (number < LEARNED ? "" : " harbor lantern meadow");
        var event = SampleCatalog.published(
                id(number), id(1000 + number % 60), number % 5 == 4 ? null : CATEGORIES.get(number % 3), title);
        return new CatalogVideo(
                event.videoId(),
                event.author(),
                event.text(),
                event.media(),
                event.publishedAt().minus(Duration.ofHours(number)),
                new VideoCounts(7L * number % 100, number % 13, number % 4),
                1);
    }

    /** What was learned from the same likes, but from no hide. */
    public static OnlineSnapshot withoutHides(List<CatalogVideo> videos) {
        return snapshot(
                videos, dataset(videos.subList(0, LEARNED)).interactions().size() - USERS);
    }

    /** What was learned from so many of the same likes and hides, one after the other. */
    public static OnlineSnapshot snapshot(List<CatalogVideo> videos, int likes) {
        var all = dataset(videos.subList(0, LEARNED));
        var first = new Interactions.Builder(64);
        for (var row = 0; row < Math.min(likes, all.interactions().size()); row++) {
            first.add(
                    all.interactions().user(row),
                    all.interactions().item(row),
                    all.interactions().time(row),
                    all.interactions().signal(row),
                    1);
        }
        return Replay.of(new Dataset(all.users(), all.items(), first.build()), OnlineParameters.DEFAULT)
                .snapshot();
    }

    private static Dataset dataset(List<CatalogVideo> videos) {
        var rows = new Interactions.Builder(64);
        var users = new ArrayList<String>();
        for (var user = 0; user < USERS; user++) {
            users.add("u" + user);
            var step = List.of(3, 9, 13).get(user % 3);
            for (var item = user % 5; item < videos.size(); item += step) {
                rows.add(user, item, 60L * item, Signal.LIKE, 1);
            }
            rows.add(user, 7 * user % videos.size(), 60L * videos.size(), Signal.HIDE, 1);
        }
        var texts = videos.stream().map(video -> ItemTexts.of(video.text())).toList();
        var items = IntStream.range(0, videos.size())
                .mapToObj(number -> new Item(videos.get(number).id().toString(), texts.get(number), 0L))
                .toList();
        return new Dataset(users, items, rows.build());
    }

    private static Artifact model(List<CatalogVideo> videos) {
        var texts = videos.stream().map(video -> ItemTexts.of(video.text())).toList();
        var arm = Arms.HYBRID.with(new double[] {1, 0.8, 0.6, 0.5, 0.5, 0.2, 0.1, 0.05});
        return new Artifact(
                arm.name(),
                new FeatureTraining(dataset(videos), 3_600).model(arm),
                Dictionary.learn(texts, 1_000),
                videos.stream().map(CatalogVideo::id).toList(),
                NOW);
    }

    private static ViewerHistory history(Set<Matter> turnedDown) {
        var touches = new ArrayList<Touch>();
        for (var liked : List.of(0, 9, 18, 140, 1, 10, 2)) {
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
}
