package dev.kinora.recommendation.verification;

import dev.kinora.recommendation.verification.Measures.Likes;
import dev.kinora.recommendation.verification.Scores.Part;
import dev.kinora.recommendation.verification.Scores.Scale;
import dev.kinora.recommendation.verification.Scores.Values;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.text.ItemText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The features of the scores of a slate, by evidence, model and catalog. */
final class Features {

    private static final int WORDS_OF_TFIDF = 400;
    private static final String POPULARITY = "POPULARITY";

    private final StoredEvidence evidence;
    private final CatalogTexts texts;
    private final Sources sources;
    private final Taste taste;
    private final Measures measures;
    private final List<UUID> videos;

    /**
     * What may have ranked. Both throw {@link MissingException} for what is not stored any more.
     *
     * @param model the model that was live, null if none was
     * @param snapshot of what was learned from the stream, null if there was none
     */
    record Sources(Supplier<@Nullable StoredModel> model, Supplier<@Nullable OnlineSnapshot> snapshot) {}

    /** The features of a slate. */
    Features(StoredEvidence evidence, CatalogTexts texts, Sources sources) {
        this.evidence = evidence;
        this.texts = texts;
        this.sources = sources;
        this.taste = new Taste(evidence, texts);
        this.measures = new Measures(evidence);
        this.videos = evidence.videos().videos();
    }

    /**
     * Scores by the arm that ranked.
     *
     * @throws MissingException if there is no model any more
     */
    Scores scores() {
        var tfidf = evidence.parameters().tfidf();
        return switch (evidence.ranking()) {
            case "tfidf" ->
                new Scores(
                        evidence,
                        List.of(
                                new Part(
                                        "content",
                                        words(taste.faded(true), WORDS_OF_TFIDF),
                                        Scale.NONE,
                                        tfidf.similarity(),
                                        ""),
                                new Part("hot", one(measures::hot), Scale.RANGE, tfidf.popularity(), POPULARITY),
                                new Part(
                                        "freshness", one(measures::fresh), Scale.NONE, tfidf.freshness(), "FRESHNESS")),
                        one(this::demotion));
            case "seed" -> {
                var seed = evidence.parameters().seed();
                yield new Scores(
                        evidence,
                        List.of(
                                new Part("category", one(this::share), Scale.NONE, seed.similarity(), ""),
                                new Part(
                                        "engagement",
                                        one(measures::engagement),
                                        Scale.RANGE,
                                        seed.engagement(),
                                        POPULARITY)),
                        one(this::demotion));
            }
            case "online" -> ofSnapshot(sources.snapshot().get());
            default -> ofModel(required());
        };
    }

    private Scores ofSnapshot(@Nullable OnlineSnapshot snapshot) {
        if (snapshot == null) {
            throw new MissingException("the slate names no snapshot");
        }
        var streamed = new Streamed(evidence, snapshot);
        return new Scores(
                evidence,
                List.of(
                        new Part("pairs", one(place -> streamed.pairs(videos.get(place))), Scale.PERSONAL, 1, ""),
                        new Part("taste", one(place -> streamed.taste(videos.get(place))), Scale.PERSONAL, 0.35, ""),
                        new Part(
                                "regard",
                                one(place -> streamed.regard(videos.get(place))),
                                Scale.NONE,
                                0.2,
                                POPULARITY),
                        new Part(
                                "this year",
                                one(place -> measures.popular(place, Likes.YEAR)),
                                Scale.NONE,
                                0.1,
                                POPULARITY)),
                one(this::demotion));
    }

    private Scores ofModel(StoredModel stored) {
        var artifact = stored.artifact();
        if (!artifact.arm().equals(evidence.ranking())) {
            throw new MissingException("there is no arm " + evidence.ranking());
        }
        var parts = artifact.model().arm().parts().stream()
                .map(part -> new Part(
                        part.name(),
                        values(part, stored),
                        Scale.valueOf(part.scale().name()),
                        part.weight(),
                        part.feature() instanceof FeatureSpec.Popular ? POPULARITY : ""))
                .toList();
        return new Scores(evidence, parts, one(this::demotion));
    }

    private Values values(ArmDefinition.Part part, StoredModel stored) {
        return switch (part.feature()) {
            case FeatureSpec.Popular(var span) -> one(place -> measures.popular(place, Likes.valueOf(span.name())));
            case FeatureSpec.Linked(var training, var history) ->
                linked(
                        stored.numbers(),
                        stored.artifact().model().links().getOrDefault(training, ItemLinks.NONE),
                        history);
            case FeatureSpec.Words(var history, var most) -> words(recent(history, true), most);
            default -> throw new MissingException("the feature " + part.name() + " is not known here");
        };
    }

    private double[] recent(HistoryWeights history, boolean withTurnedDown) {
        if (history instanceof Recency(var halfLife, var floor)) {
            return taste.recent(halfLife, floor, withTurnedDown);
        }
        throw new MissingException("how the model weighs a history is not known here");
    }

    private interface Value {
        float of(int place);
    }

    private static Values one(Value value) {
        return place -> Set.of(value.of(place));
    }

    private interface Maker {
        Values make();
    }

    /** Computed where it is needed first, so that it fails only there. */
    private static Values later(Maker maker) {
        var made = new HashMap<Boolean, Values>();
        return place -> made.computeIfAbsent(true, missing -> maker.make()).of(place);
    }

    private Values words(double[] weights, int most) {
        return later(() -> {
            var words = required().words();
            var profile = words.profile(evidence, taste, weights, most);
            var known = new HashMap<Integer, Set<Float>>();
            return place -> known.computeIfAbsent(place, missing -> words.values(profile, text(place)));
        });
    }

    private StoredModel required() {
        var model = sources.model().get();
        if (model == null) {
            throw new MissingException("no model was live, so that there is no dictionary");
        }
        return model;
    }

    /** Sums of 32 bits over the history of weight and link. */
    private Values linked(Map<UUID, Integer> numbers, ItemLinks links, HistoryWeights history) {
        return later(() -> {
            var sums = new HashMap<Integer, Float>();
            var weights = recent(history, false);
            var past = evidence.viewer().videos();
            for (var place = 0; place < weights.length; place++) {
                var number = numbers.get(past.get(place));
                if (weights[place] > 0 && number != null) {
                    double weight = (float) weights[place];
                    for (var link = links.from(number); link < links.to(number); link++) {
                        sums.merge(
                                links.targets().get(link),
                                (float) (weight * links.weights().get(link)),
                                Float::sum);
                    }
                }
            }
            return one(place -> sums.getOrDefault(numbers.getOrDefault(videos.get(place), -1), 0f));
        });
    }

    /**
     * The share of the category of a video among the preferred ones. It depends on how many videos are listed, which is not stored:
     * it is read off the best one of the category, the others have to say the same.
     */
    private float share(int place) {
        var mix = taste.mix();
        if (mix.isEmpty()) {
            return evidence.viewer().turnedDown("CATEGORY").isEmpty() ? 0.5f : 0;
        }
        var category = evidence.videos().categories()[place];
        if (!Order.preferredCategories(mix).contains(category)) {
            return 0;
        }
        var first = 0;
        while (evidence.videos().categories()[first] != category) {
            first++;
        }
        var factors = evidence.factors();
        var rest = factors.getOrDefault("engagement", 0.0) * measures.engagement(first)
                + factors.getOrDefault("turned down", 0.0) * demotion(first);
        return (float) ((evidence.videos().scores()[first] - rest) / factors.getOrDefault("category", 1.0));
    }

    /** -1 for what is of a category or a creator that was turned down, and the negative weight of such words. */
    private float demotion(int place) {
        var viewer = evidence.viewer();
        var sum = 0.0;
        var category = evidence.videos().category(place);
        if (!category.isEmpty() && viewer.turnedDown("CATEGORY").contains(category)) {
            sum--;
        }
        var creators = viewer.turnedDown("CREATOR");
        if (!creators.isEmpty()
                && creators.contains(
                        texts.owner(videos.get(place), evidence.videos().versions()[place])
                                .toString())) {
            sum--;
        }
        var refused = viewer.turnedDown("WORD");
        return (float) (refused.isEmpty() ? sum : sum - required().words().weightOf(refused, text(place)));
    }

    private ItemText text(int place) {
        return texts.text(videos.get(place), evidence.videos().versions()[place]);
    }

    /** All videos whose texts a slate needs. */
    static Set<UUID> needed(StoredEvidence evidence) {
        var all = evidence.videos().videos().stream().collect(Collectors.toSet());
        all.addAll(evidence.viewer().videos());
        return all;
    }
}
