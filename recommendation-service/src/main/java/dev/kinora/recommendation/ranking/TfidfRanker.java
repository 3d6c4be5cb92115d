package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import smile.util.SparseArray;

/**
 * The ranking of the arm {@code tfidf}: a weighted sum of the cosine between viewer and video, the min-max normalized
 * popularity, and the freshness. The cosine is not normalized: stretched to the best match, coincidental words would
 * outweigh the popularity of a video, and the ranking would be worse than popularity alone.
 */
public final class TfidfRanker {

    private static final int WORDS_IN_REASON = 3;

    private final ServingModel model;
    private final RankingParameters parameters;
    private final Popularity popularity;

    /** Ranks with this model and these parameters at this instant. */
    public TfidfRanker(ServingModel model, RankingParameters parameters, Instant now) {
        this.model = model;
        this.parameters = parameters;
        this.popularity = new Popularity(parameters, now);
    }

    /** Ranks candidates for a viewer, best first, without calibration to their mix of interests. */
    public List<Ranked> rank(Collection<CatalogVideo> candidates, SparseArray viewer) {
        var videos = List.copyOf(candidates);
        var similarities = videos.stream()
                .mapToDouble(video -> Math.max(0, VectorSpace.cosine(viewer, model.vector(video))))
                .toArray();
        var hotness = videos.stream().mapToDouble(popularity::hot).toArray();
        var hot = MinMax.of(hotness);
        var ranked = new ArrayList<Ranked>(videos.size());
        for (var i = 0; i < hotness.length; i++) {
            ranked.add(score(videos.get(i), similarities[i], hot.scale(hotness[i])));
        }
        ranked.sort(Ranked.BEST_FIRST);
        return ranked;
    }

    /** A copy of a ranked video whose reason names the words that viewer and video share. */
    public Ranked explained(Ranked ranked, SparseArray viewer) {
        var words = model.space().sharedTerms(viewer, model.vector(ranked.video()), WORDS_IN_REASON);
        if (words.isEmpty()) {
            return ranked;
        }
        var reasons = ranked.reasons().stream()
                .map(reason -> reason.code() == ReasonCode.SIMILAR_CONTENT
                        ? new Reason(
                                reason.code(), "Matches your interests: " + String.join(", ", words), reason.weight())
                        : reason)
                .toList();
        return new Ranked(ranked.video(), ranked.score(), reasons);
    }

    private Ranked score(CatalogVideo video, double similarity, double hot) {
        var weights = parameters.tfidf();
        return Ranked.of(
                video,
                List.of(
                        new Reason(
                                ReasonCode.SIMILAR_CONTENT,
                                "From a category of your interests: " + video.category(),
                                weights.similarity() * similarity),
                        new Reason(ReasonCode.POPULAR, Popularity.LIKED_BY_OTHERS, weights.popularity() * hot),
                        new Reason(
                                ReasonCode.FRESH,
                                popularity.age(video),
                                weights.freshness() * popularity.freshness(video))));
    }
}
