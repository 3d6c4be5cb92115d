package dev.kinora.recommender.arm;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.model.CategoryShare;
import dev.kinora.recommender.model.Content;
import dev.kinora.recommender.model.Engagement;
import dev.kinora.recommender.model.ItemModel;
import dev.kinora.recommender.model.Neighbors;
import dev.kinora.recommender.model.Popularity;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.model.Sequences;
import dev.kinora.recommender.pipeline.CandidateSource;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.Weighted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trains the features of arms on one past; what several arms need is trained once. Not thread-safe. */
public final class FeatureTraining {

    private final Dataset past;
    private final long now;
    private final Map<FeatureSpec, Feature> features = new HashMap<>();
    private final Map<ItemModel.Parameters, ItemModel> itemModels = new HashMap<>();

    /**
     * Creates a training.
     *
     * @param past nothing in it is later than {@code now}
     * @param now milliseconds since 1970-01-01T00:00:00Z
     */
    public FeatureTraining(Dataset past, long now) {
        this.past = past;
        this.now = now;
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
        return switch (spec) {
            case FeatureSpec.AllTimePopularity _ -> Popularity.train(past);
            case FeatureSpec.WindowPopularity(var window) -> Popularity.lately(past, now, window);
            case FeatureSpec.DecayedPopularity(var halfLife) -> Popularity.decayed(past, now, halfLife);
            case FeatureSpec.LinearItems(var parameters, var recency) ->
                itemModels
                        .computeIfAbsent(parameters, missing -> ItemModel.train(past, missing, Recency.NONE))
                        .with(recency);
            case FeatureSpec.NextItems(var parameters, var recency) -> Sequences.train(past, parameters, recency);
            case FeatureSpec.NearItems(var parameters, var recency) -> Neighbors.train(past, parameters, recency);
            case FeatureSpec.Words(var recency, var terms) -> Content.train(past, recency, terms);
            case FeatureSpec.SeedCategories _ -> CategoryShare.train(past);
            case FeatureSpec.SeedEngagement _ -> Engagement.train(past);
        };
    }
}
