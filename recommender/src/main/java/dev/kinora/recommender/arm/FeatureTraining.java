package dev.kinora.recommender.arm;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.Content;
import dev.kinora.recommender.index.Counts;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.index.IndexedItem;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.index.Retrieval;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.model.WindowPopularity;
import dev.kinora.recommender.online.Keys;
import dev.kinora.recommender.online.OnlinePairs;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.online.OnlineRegard;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.online.OnlineTaste;
import dev.kinora.recommender.online.Replay;
import dev.kinora.recommender.pipeline.CandidateSource;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.Weighted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Trains the features of arms on one past; what several arms need is trained once. Not thread-safe. */
public final class FeatureTraining {

    /** Most terms that a dictionary keeps. */
    public static final int MOST_TERMS = 1_000_000;

    private static final HistoryWeights RETRIEVED_BY = new Recency(5, 0.2);
    private static final int RETRIEVED_TERMS = 64;

    private final Dataset past;
    private final long now;
    private final ItemIndex index;
    private final Map<FeatureSpec, Feature> features = new HashMap<>();
    private final Map<LinkTraining, ItemLinks> links = new HashMap<>();
    private final Map<OnlineParameters, OnlineSnapshot> online = new HashMap<>();
    private @Nullable Keys keys;

    /**
     * Creates a training.
     *
     * @param past nothing in it is later than {@code now}
     * @param now milliseconds since 1970-01-01T00:00:00Z
     */
    public FeatureTraining(Dataset past, long now) {
        this(past, now, index(past, now));
    }

    private FeatureTraining(Dataset past, long now, ItemIndex index) {
        this.past = past;
        this.now = now;
        this.index = index;
    }

    /** The same training with links that were learned elsewhere, in place of those that it would learn. */
    public FeatureTraining with(Map<LinkTraining, ItemLinks> learned) {
        var other = new FeatureTraining(past, now, index);
        other.links.putAll(learned);
        return other;
    }

    /** The items as they were known then. */
    public ItemIndex index() {
        return index;
    }

    /** The trained pipeline of an arm, which recommends what the viewer has not had. */
    public Pipeline train(ArmDefinition arm, CandidateSource source) {
        return new Pipeline(
                source,
                List.of(Filter.unseen()),
                arm.parts().stream()
                        .map(part -> new Weighted(part.name(), feature(part.feature()), part.scale(), part.weight()))
                        .toList());
    }

    /** What an arm has learned, for use over another index of the same items. */
    public ArmModel model(ArmDefinition arm) {
        var needed = new HashMap<LinkTraining, ItemLinks>();
        for (var part : arm.parts()) {
            if (part.feature() instanceof FeatureSpec.Linked(var training, var _)) {
                needed.put(training, learned(training));
            }
        }
        return new ArmModel(arm, needed);
    }

    /** What finds candidates for an arm in a feed: by its links, by words, and the popular and new ones. */
    public Retrieval retrieval(ArmDefinition arm) {
        return new Retrieval(
                index,
                List.copyOf(model(arm).links().values()),
                RETRIEVED_BY,
                new Content(index, RETRIEVED_BY, RETRIEVED_TERMS),
                new CategoryMix(index, RETRIEVED_BY));
    }

    /** The trained feature. */
    public Feature feature(FeatureSpec spec) {
        var known = features.get(spec);
        if (known != null) {
            return known;
        }
        var trained = train(spec);
        features.put(spec, trained);
        return trained;
    }

    private Feature train(FeatureSpec spec) {
        if (spec instanceof FeatureSpec.PopularInWindow(var window)) {
            return WindowPopularity.train(past, now, window);
        }
        if (spec instanceof FeatureSpec.OnlineTaste(var parameters)) {
            return new OnlineTaste(online(parameters), keys());
        }
        if (spec instanceof FeatureSpec.OnlineRegard(var parameters)) {
            return new OnlineRegard(online(parameters), keys());
        }
        if (spec instanceof FeatureSpec.OnlinePairs(var parameters)) {
            return new OnlinePairs(online(parameters), keys());
        }
        if (spec instanceof FeatureSpec.Linked(var training, var _)) {
            learned(training);
        }
        return ArmModel.feature(spec, index, links, UnaryOperator.identity());
    }

    private ItemLinks learned(LinkTraining training) {
        return links.computeIfAbsent(training, missing -> missing.train(past));
    }

    private OnlineSnapshot online(OnlineParameters parameters) {
        return online.computeIfAbsent(
                parameters, missing -> Replay.of(past, missing).snapshot());
    }

    private Keys keys() {
        var known = keys;
        if (known == null) {
            known = Keys.of(past.items());
            keys = known;
        }
        return known;
    }

    private static ItemIndex index(Dataset past, long now) {
        var items = past.items();
        var dictionary = Dictionary.learn(items.stream().map(Item::text).toList(), MOST_TERMS);
        var index = new ItemIndex(dictionary, now, items.size());
        for (var item : items) {
            var publishedAt = item.publishedAt();
            index.add(new IndexedItem(item.text(), 0, publishedAt == null ? 0 : publishedAt, true, false));
        }
        count(past, now, index);
        index.refresh(index.survey(now));
        return index;
    }

    private static void count(Dataset past, long now, ItemIndex index) {
        var interactions = past.interactions();
        var views = new int[index.size()];
        var likes = new int[index.size()];
        var comments = new int[index.size()];
        var liking = new double[Span.values().length][index.size()];
        for (var row = 0; row < interactions.size(); row++) {
            var item = interactions.item(row);
            switch (interactions.signal(row)) {
                case VIEW, RATING -> views[item]++;
                case COMMENT -> comments[item]++;
                case LIKE, COMPLETION, SHARE, FOLLOW, MORE_LIKE_THIS, SKIP, HIDE -> {
                    // Counted below, where it is liking.
                }
            }
            if (interactions.isPositive(row)) {
                likes[item]++;
                for (var span : Span.values()) {
                    liking[span.ordinal()][item] += span.left(now - interactions.time(row));
                }
            }
        }
        for (var item = 0; item < index.size(); item++) {
            index.count(
                    item,
                    new Counts(
                            views[item],
                            likes[item],
                            comments[item],
                            (float) liking[Span.ALL_TIME.ordinal()][item],
                            (float) liking[Span.YEAR.ordinal()][item],
                            (float) liking[Span.WEEK.ordinal()][item]));
        }
    }
}
