package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.parameters.SeedWeights;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ranking of the arm {@code seed}: {@code 0.7 · category similarity + 0.3 · engagement} by default.
 *
 * <p>The category similarity of a video is its mean cosine with all listed videos of the preferred categories, over
 * TF-IDF vectors of the category names. Category names share no words, so the cosine is 1 for equal categories and 0
 * otherwise, and the mean is the share of the video's category among them. It is 0.5 for a viewer without preferred
 * categories. Otherwise only videos of the preferred categories are ranked.
 */
public final class SeedRanker {

    private static final double WITHOUT_PREFERENCES = 0.5;

    private final SeedWeights weights;

    /** Ranks with these weights. */
    public SeedRanker(SeedWeights weights) {
        this.weights = weights;
    }

    /**
     * Ranks candidates, best first.
     *
     * @param listed all videos that may be recommended, including watched ones
     * @param candidates videos to rank
     * @param preferred preferred categories of the viewer; may be empty
     */
    public List<Ranked> rank(
            Collection<CatalogVideo> listed, Collection<CatalogVideo> candidates, Set<String> preferred) {
        var shares = shares(listed, preferred);
        var engagement = MinMax.of(candidates.stream()
                .mapToDouble(video -> Popularity.engagement(video, weights))
                .toArray());
        return candidates.stream()
                .filter(video -> preferred.isEmpty() || preferred.contains(video.category()))
                .map(video -> ranked(video, why(video, shares.apply(video), preferred), engagement))
                .sorted(Ranked.BEST_FIRST)
                .toList();
    }

    private Ranked ranked(CatalogVideo video, Reason similarity, MinMax engagement) {
        var liked = engagement.scale(Popularity.engagement(video, weights));
        return Ranked.of(
                video,
                List.of(
                        similarity,
                        new Reason(ReasonCode.ENGAGEMENT, Popularity.LIKED_BY_OTHERS, weights.engagement() * liked)));
    }

    private Reason why(CatalogVideo video, double similarity, Set<String> preferred) {
        var weight = weights.similarity() * similarity;
        return preferred.isEmpty()
                ? new Reason(ReasonCode.ANY_CATEGORY, "Every category counts the same here", weight)
                : new Reason(ReasonCode.SIMILAR_CATEGORY, "Matches your interest in " + video.category(), weight);
    }

    private static Function<CatalogVideo, Double> shares(Collection<CatalogVideo> listed, Set<String> preferred) {
        if (preferred.isEmpty()) {
            return video -> WITHOUT_PREFERENCES;
        }
        var counts = listed.stream()
                .map(CatalogVideo::category)
                .filter(preferred::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var all =
                Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
        return video -> counts.getOrDefault(video.category(), 0L) / (double) all;
    }
}
