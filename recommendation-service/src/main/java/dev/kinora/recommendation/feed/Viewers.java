package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Translates what is known of a viewer into what the ranking reads. */
final class Viewers {

    /** Videos that were weighed earlier are ignored because they hardly matter. */
    private static final int NEWEST = 500;

    private static final int ALONE = 0;

    private final VideoIndex.View videos;
    private final RankingParameters parameters;
    private final Instant now;

    /** Reads with these parameters at this instant. */
    Viewers(VideoIndex.View videos, RankingParameters parameters, Instant now) {
        this.videos = videos;
        this.parameters = parameters;
        this.now = now;
    }

    /** A viewer of whom nothing is known. */
    static Viewer stranger(Instant now) {
        return new Viewer(new Interactions.Builder(0).build(), new int[0], now.toEpochMilli());
    }

    /**
     * The viewer with this history. The value of an interaction is its weight; videos that were never listed here are
     * left out.
     */
    Viewer of(ViewerHistory history) {
        var rows = new Interactions.Builder(history.touches().size());
        history.touches().stream().limit(NEWEST).forEach(touch -> add(rows, touch));
        addFeedback(
                rows, history.notInterested(), Signal.HIDE, parameters.signals().notInterested());
        addFeedback(
                rows,
                history.moreLikeThis(),
                Signal.MORE_LIKE_THIS,
                parameters.signals().moreLikeThis());
        var past = rows.build();
        return new Viewer(past, IntStream.range(0, past.size()).toArray(), now.toEpochMilli(), interests(history));
    }

    private void add(Interactions.Builder rows, Touch touch) {
        var number = videos.number(touch.videoId());
        var positiveAt = touch.positiveAt();
        if (number == null) {
            return;
        }
        if (positiveAt == null) {
            var signal = touch.weight() < 0 ? Signal.SKIP : Signal.VIEW;
            rows.add(ALONE, number, touch.weighedAt().toEpochMilli(), signal, (float) touch.weight());
        } else {
            var weight = touch.weightAt(positiveAt, parameters.decay().interestDays());
            rows.add(ALONE, number, positiveAt.toEpochMilli(), Signal.LIKE, (float) weight);
        }
    }

    private void addFeedback(Interactions.Builder rows, Collection<UUID> ids, Signal signal, double weight) {
        for (var id : ids) {
            var number = videos.number(id);
            if (number != null) {
                rows.add(ALONE, number, now.toEpochMilli(), signal, (float) weight);
            }
        }
    }

    private List<Viewer.Interest> interests(ViewerHistory history) {
        var all = history.preferences().stream()
                .mapToDouble(preference -> Math.max(0, preference.weight()))
                .sum();
        if (!(all > 0) || Double.isInfinite(all)) {
            return List.of();
        }
        return history.preferences().stream()
                .map(preference -> new Viewer.Interest(
                        preference.category(), parameters.tfidf().prior() * Math.max(0, preference.weight()) / all))
                .toList();
    }
}
