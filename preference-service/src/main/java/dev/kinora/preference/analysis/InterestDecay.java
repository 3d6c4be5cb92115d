package dev.kinora.preference.analysis;

import dev.kinora.events.Categories;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.preference.engagement.CategorizedEngagement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Computes one score per category from a history: each engagement counts with its weight, halved per half-life of age.
 *
 * <p>A single video counts between -{@value #VIDEO_CAP} and +{@value #VIDEO_CAP}, so a clip playing in a loop does not
 * dominate. Categories with a total of zero or less are left out.
 */
final class InterestDecay {

    static final double VIDEO_CAP = 6.0;

    /** Weight of a view. It counts once per video, and not at all if the viewer skipped the video later. */
    static final double VIEW = 1.0;

    private final Duration halfLife;

    InterestDecay(Duration halfLife) {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("The half-life must be positive, not " + halfLife);
        }
        this.halfLife = halfLife;
    }

    /** Weight of a new engagement apart from views; negative for disinterest. */
    static double weight(EngagementKind kind) {
        return switch (kind) {
            case COMPLETE -> 1.0;
            case LIKE -> 1.5;
            case COMMENT -> 2.0;
            case SHARE -> 2.5;
            case MORE_LIKE_THIS -> 3.0;
            case UNLIKE -> -1.5;
            case SKIP -> -0.5;
            case NOT_INTERESTED -> -4.0;
            case IMPRESSION, PLAY, PROGRESS, SEARCH, FOLLOW, UNFOLLOW, HIDE_CREATOR -> 0.0;
        };
    }

    /** Scores of the categories at {@code now}, highest first; ties are in alphabetical order. */
    List<CategoryScore> scores(Collection<CategorizedEngagement> history, Instant now) {
        Map<String, Double> byCategory = new HashMap<>();
        perVideo(history, now)
                .forEach((seen, score) ->
                        byCategory.merge(seen.category(), Math.clamp(score, -VIDEO_CAP, VIDEO_CAP), Double::sum));
        return byCategory.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new CategoryScore(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(CategoryScore::score)
                        .reversed()
                        .thenComparing(CategoryScore::category))
                .toList();
    }

    private Map<Seen, Double> perVideo(Collection<CategorizedEngagement> history, Instant now) {
        Map<Seen, Double> scores = new HashMap<>();
        Set<Seen> judged = new HashSet<>();
        history.stream()
                .filter(engagement -> Categories.contains(engagement.category()))
                .sorted(Comparator.comparing(CategorizedEngagement::at).reversed())
                .forEach(engagement -> {
                    var seen = new Seen(engagement.videoId(), engagement.category());
                    boolean settles = engagement.kind() == EngagementKind.SKIP || engagement.watchedEnough();
                    boolean view = settles && judged.add(seen) && engagement.kind() != EngagementKind.SKIP;
                    boolean seekedToTheEnd =
                            engagement.kind() == EngagementKind.COMPLETE && !engagement.watchedEnough();
                    double weight = (seekedToTheEnd ? 0 : weight(engagement.kind())) + (view ? VIEW : 0);
                    scores.merge(seen, weight * decay(engagement.at(), now), Double::sum);
                });
        return scores;
    }

    /** 1 for now and the future, 0.5 after one half-life. */
    private double decay(Instant at, Instant now) {
        double age = Math.max(0, Duration.between(at, now).toMillis());
        return Math.pow(0.5, age / halfLife.toMillis());
    }

    private record Seen(UUID videoId, String category) {}
}
