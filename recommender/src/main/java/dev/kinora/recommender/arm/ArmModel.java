package dev.kinora.recommender.arm;

import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.CategoryShare;
import dev.kinora.recommender.index.Content;
import dev.kinora.recommender.index.Demotion;
import dev.kinora.recommender.index.Engagement;
import dev.kinora.recommender.index.Freshness;
import dev.kinora.recommender.index.Hot;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.index.Popularity;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.model.LinkedItems;
import dev.kinora.recommender.model.RememberedWeights;
import dev.kinora.recommender.online.Keys;
import dev.kinora.recommender.online.OnlinePairs;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.online.OnlineRegard;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.online.OnlineTaste;
import dev.kinora.recommender.pipeline.CandidateSource;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.Weighted;
import dev.kinora.recommender.pipeline.Weighted.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * An arm with what it has learned. Together with an index of the items it ranks.
 *
 * @param links by the way in which they were learned; those that the arm needs
 * @param online what was learned from the stream; null for an arm that needs nothing of it
 */
public record ArmModel(
        ArmDefinition arm,
        Map<LinkTraining, ItemLinks> links,
        @Nullable Online online) {

    /** The name of the part of a score that is lost because of what the viewer turned down. */
    public static final String TURNED_DOWN = "turned down";

    private static final double DEMOTION = 0.5;

    public ArmModel {
        links = Map.copyOf(links);
    }

    /** An arm that needs nothing of a stream. */
    public ArmModel(ArmDefinition arm, Map<LinkTraining, ItemLinks> links) {
        this(arm, links, null);
    }

    /** The arm {@code online}. */
    public static ArmModel of(Online online) {
        return new ArmModel(Arms.online(online.snapshot().parameters()), Map.of(), online);
    }

    /** What was learned from a stream, and the keys of the items that are ranked. */
    public record Online(OnlineSnapshot snapshot, Keys keys) {}

    /** The pipeline of the arm over these items. It is meant for one viewer after the other: what it computes of one, it remembers. */
    public Pipeline over(ItemIndex index, CandidateSource source, List<Filter> filters) {
        var once = new double[arm.parts().size()];
        Arrays.fill(once, 1);
        return over(index, source, filters, once);
    }

    /**
     * The same pipeline with features on other scales.
     *
     * @param scales by what the weight of each part is multiplied; what is turned down costs as much as without
     */
    public Pipeline over(ItemIndex index, CandidateSource source, List<Filter> filters, double[] scales) {
        var remembered = new HashMap<HistoryWeights, HistoryWeights>();
        UnaryOperator<HistoryWeights> once = history -> remembered.computeIfAbsent(history, RememberedWeights::new);
        var features = new ArrayList<Weighted>();
        for (var place = 0; place < scales.length; place++) {
            var part = arm.parts().get(place);
            features.add(new Weighted(
                    part.name(), feature(part.feature(), index, once), part.scale(), part.weight() * scales[place]));
        }
        features.add(new Weighted(TURNED_DOWN, new Demotion(index), Scale.NONE, demotion()));
        return new Pipeline(source, filters, features);
    }

    /** Half of what an item can reach at most, about. */
    private double demotion() {
        return DEMOTION * DoubleStream.of(arm.weights()).map(Math::abs).sum();
    }

    private Feature feature(FeatureSpec spec, ItemIndex index, UnaryOperator<HistoryWeights> weighing) {
        return switch (spec) {
            case FeatureSpec.OnlineTaste(var parameters) -> {
                var learned = learned(parameters);
                yield new OnlineTaste(learned.snapshot(), learned.keys());
            }
            case FeatureSpec.OnlineRegard(var parameters) -> {
                var learned = learned(parameters);
                yield new OnlineRegard(learned.snapshot(), learned.keys());
            }
            case FeatureSpec.OnlinePairs(var parameters) -> {
                var learned = learned(parameters);
                yield new OnlinePairs(learned.snapshot(), learned.keys(), index.sums());
            }
            default -> feature(spec, index, links, weighing);
        };
    }

    private Online learned(OnlineParameters parameters) {
        if (online == null || !online.snapshot().parameters().equals(parameters)) {
            throw new IllegalArgumentException("Nothing was learned from the stream in this way");
        }
        return online;
    }

    static Feature feature(
            FeatureSpec spec,
            ItemIndex index,
            Map<LinkTraining, ItemLinks> links,
            UnaryOperator<HistoryWeights> weighing) {
        return switch (spec) {
            case FeatureSpec.Popular(var span) -> new Popularity(index, span);
            case FeatureSpec.HotNow(var halfLife, var weights) -> new Hot(index, halfLife, weights);
            case FeatureSpec.Fresh(var halfLife) -> new Freshness(index, halfLife);
            case FeatureSpec.Linked(var training, var history) ->
                new LinkedItems(links.getOrDefault(training, ItemLinks.NONE), weighing.apply(history), index.sums());
            case FeatureSpec.Words(var history, var terms) -> new Content(index, weighing.apply(history), terms);
            case FeatureSpec.SeedCategories(var history) ->
                new CategoryShare(index, new CategoryMix(index, weighing.apply(history)));
            case FeatureSpec.SeedEngagement(var weights) -> new Engagement(index, weights);
            case FeatureSpec.OnlineTaste _, FeatureSpec.OnlineRegard _, FeatureSpec.OnlinePairs _ ->
                throw new IllegalArgumentException("Only a model of the stream knows it");
            case FeatureSpec.PopularInWindow _ -> throw new IllegalArgumentException("Only an evaluation knows it");
        };
    }
}
