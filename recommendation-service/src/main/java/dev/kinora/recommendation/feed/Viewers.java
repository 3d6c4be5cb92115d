package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Translates what is known of a viewer into what the ranking reads. */
final class Viewers {

    /** Videos that were weighed earlier are ignored because they hardly matter. */
    private static final int NEWEST = 400;

    /** Most feedback of each kind that counts, so that there is room for what the viewer watched. */
    private static final int FEEDBACK = 50;

    private static final int MOST_HALF_LIVES = 60;

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
     * The viewer with this history. The value of an interaction is its weight at its time; what is not listed here now is
     * left out. Feedback does not fade, and comes before all else, so that it does not make the rest look old.
     */
    Viewer of(ViewerHistory history) {
        var rows = new Interactions.Builder(history.touches().size());
        var oldest = now;
        for (var touch : history.touches().stream().limit(NEWEST).toList()) {
            var at = add(rows, touch);
            oldest = at.isBefore(oldest) ? at : oldest;
        }
        addFeedback(
                rows, history.notInterested(), Signal.HIDE, parameters.signals().notInterested(), oldest);
        addFeedback(
                rows,
                history.moreLikeThis(),
                Signal.MORE_LIKE_THIS,
                parameters.signals().moreLikeThis(),
                oldest);
        var past = rows.build();
        return new Viewer(
                past,
                IntStream.range(0, past.size()).toArray(),
                now.toEpochMilli(),
                interests(history),
                turnedDown(history));
    }

    /** Adds a touch, and returns the time at which it stands. */
    private Instant add(Interactions.Builder rows, Touch touch) {
        var number = listed(touch.videoId());
        var positiveAt = touch.positiveAt();
        var at = positiveAt == null ? touch.weighedAt() : positiveAt;
        if (number != null) {
            var signal = positiveAt != null ? Signal.LIKE : touch.weight() < 0 ? Signal.SKIP : Signal.VIEW;
            var weight = touch.weight() * growth(at, touch.weighedAt());
            rows.add(ALONE, number, at.toEpochMilli(), signal, (float) weight);
        }
        return at;
    }

    private void addFeedback(
            Interactions.Builder rows, Collection<UUID> ids, Signal signal, double weight, Instant at) {
        ids.stream().limit(FEEDBACK).forEach(id -> {
            var number = listed(id);
            if (number != null) {
                rows.add(ALONE, number, at.toEpochMilli() - 1, signal, (float) (weight * growth(at, now)));
            }
        });
    }

    private @Nullable Integer listed(UUID id) {
        var number = videos.number(id);
        return number != null && videos.items().isListed(number) ? number : null;
    }

    /** By how much a weight of the earlier instant is larger than the same of the later one, since it fades until then. */
    private double growth(Instant earlier, Instant later) {
        var days = Math.max(0, Duration.between(earlier, later).toMillis())
                / (double) Duration.ofDays(1).toMillis();
        return Math.pow(2, Math.min(MOST_HALF_LIVES, days / parameters.decay().interestDays()));
    }

    private TurnedDown turnedDown(ViewerHistory history) {
        var items = new HashSet<Integer>();
        var words = new HashSet<String>();
        var categories = new HashSet<String>();
        var creators = new HashSet<Integer>();
        var topics = new HashSet<Feature.Topic>();
        for (var matter : history.turnedDown()) {
            switch (matter.kind()) {
                case VIDEO -> addKnown(items, videos.number(UUID.fromString(matter.target())));
                case WORD -> words.add(matter.target());
                case CATEGORY -> categories.add(matter.target());
                case CREATOR -> addKnown(creators, videos.creator(UUID.fromString(matter.target())));
                case POPULARITY -> topics.add(Feature.Topic.POPULARITY);
                case FRESHNESS -> topics.add(Feature.Topic.FRESHNESS);
            }
        }
        return new TurnedDown(items, words, categories, creators, topics);
    }

    private static void addKnown(Set<Integer> numbers, @Nullable Integer number) {
        if (number != null) {
            numbers.add(number);
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
