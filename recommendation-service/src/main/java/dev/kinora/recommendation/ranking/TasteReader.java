package dev.kinora.recommendation.ranking;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.RankingParameters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import smile.util.SparseArray;

/** Derives the taste of a viewer from their history, feedback and preferences, at one instant. */
public final class TasteReader {

    /** Videos that were weighed earlier are ignored because they hardly matter. */
    private static final int NEWEST = 500;

    private final ServingModel model;
    private final RankingParameters parameters;
    private final Instant now;

    /** Reads with this model and these parameters at this instant. */
    public TasteReader(ServingModel model, RankingParameters parameters, Instant now) {
        this.model = model;
        this.parameters = parameters;
        this.now = now;
    }

    /** The videos that {@link #read} looks up. */
    public static Set<UUID> videosOf(ViewerHistory history) {
        var ids = new HashSet<UUID>();
        history.touches().stream().limit(NEWEST).map(Touch::videoId).forEach(ids::add);
        ids.addAll(history.notInterested());
        ids.addAll(history.moreLikeThis());
        return ids;
    }

    /**
     * The taste of a viewer.
     *
     * @param videos finds a video that may still be recommended; others are ignored
     */
    public Taste read(ViewerHistory history, Function<UUID, Optional<CatalogVideo>> videos) {
        var sum = new Sum();
        history.touches().stream()
                .limit(NEWEST)
                .forEach(touch -> videos.apply(touch.videoId())
                        .ifPresent(video -> sum.add(
                                video, touch.weightAt(now, parameters.decay().interestDays()))));
        addFeedback(sum, history.notInterested(), parameters.signals().notInterested(), videos);
        addFeedback(sum, history.moreLikeThis(), parameters.signals().moreLikeThis(), videos);
        addPrior(sum, history.preferences());
        return Taste.of(model.space().sum(sum.vectors), sum.interest);
    }

    private static void addFeedback(
            Sum sum, Collection<UUID> ids, double weight, Function<UUID, Optional<CatalogVideo>> videos) {
        ids.forEach(id -> videos.apply(id).ifPresent(video -> sum.add(video, weight)));
    }

    private void addPrior(Sum sum, Collection<CategoryWeight> preferences) {
        var all = preferences.stream()
                .mapToDouble(preference -> Math.max(0, preference.weight()))
                .sum();
        if (!(all > 0) || Double.isInfinite(all)) {
            return;
        }
        for (var preference : preferences) {
            var weight = parameters.tfidf().prior() * Math.max(0, preference.weight()) / all;
            sum.interest.merge(preference.category(), weight, Double::sum);
            sum.vectors.put(model.space().vector(preference.category()), weight);
        }
    }

    /** Accumulates weights: by vector identity, and by category. */
    private final class Sum {

        private final Map<SparseArray, Double> vectors = new IdentityHashMap<>();
        private final Map<String, Double> interest = new HashMap<>();

        void add(CatalogVideo video, double weight) {
            vectors.merge(model.vector(video), weight, Double::sum);
            interest.merge(video.category(), weight, Double::sum);
        }
    }
}
