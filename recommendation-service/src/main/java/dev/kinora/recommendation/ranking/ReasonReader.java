package dev.kinora.recommendation.ranking;

import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Reads the reasons for a score off its computation. All that one video of the viewer's history adds to the score, by
 * whatever feature, is one reason; without that video the score would be lower by its weight.
 */
public final class ReasonReader {

    /** Reason text for what others like, too. */
    public static final String LIKED_TOGETHER = "Viewers who liked what you liked also liked this";

    private static final String LIKED_BY_OTHERS = "Others watch, like and discuss it";

    /** Reasons with a single cause; the others of the same kind are summed up in one. */
    private static final int CAUSES = 3;

    private static final double NOTHING = 1e-9;

    private final ItemIndex items;
    private final IntFunction<UUID> ids;

    /** Reads reasons about these items. */
    public ReasonReader(ItemIndex items, IntFunction<UUID> ids) {
        this.items = items;
        this.ids = ids;
    }

    /** The reasons for the score of an item, the strongest first; their weights sum to the score. */
    public List<Reason> of(Ranking ranking, int item, long now) {
        var reasons = new ArrayList<Reason>();
        var byCause = new HashMap<Integer, Double>();
        ranking.explain(item).forEach((part, causes) -> {
            for (var cause : causes) {
                var liked = cause.item();
                if (liked == null) {
                    reasons.add(reason(part, cause, item, now));
                } else {
                    byCause.merge(liked, cause.value(), Double::sum);
                }
            }
        });
        addLinked(byCause, reasons);
        var telling = reasons.stream()
                .filter(reason -> Math.abs(reason.weight()) > NOTHING)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .toList();
        return telling.isEmpty() ? reasons.subList(0, Math.min(1, reasons.size())) : telling;
    }

    private void addLinked(Map<Integer, Double> byCause, List<Reason> reasons) {
        var causes = byCause.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var rest = 0.0;
        for (var place = 0; place < causes.size(); place++) {
            var cause = causes.get(place);
            if (place < CAUSES && cause.getValue() > NOTHING) {
                reasons.add(new Reason(
                        ReasonCode.LIKED_TOGETHER, LIKED_TOGETHER, cause.getValue(), ids.apply(cause.getKey())));
            } else {
                rest += cause.getValue();
            }
        }
        if (rest != 0) {
            reasons.add(new Reason(ReasonCode.LIKED_TOGETHER, LIKED_TOGETHER, rest));
        }
    }

    private Reason reason(String part, Cause cause, int item, long now) {
        var category = items.categories().get(items.category(item));
        return switch (part) {
            case ArmDefinitions.CATEGORY ->
                cause.words().isEmpty()
                        ? new Reason(ReasonCode.ANY_CATEGORY, "Every category counts the same here", cause.value())
                        : new Reason(
                                ReasonCode.SIMILAR_CATEGORY,
                                "Matches your interest in " + cause.words(),
                                cause.value());
            case ArmDefinitions.ENGAGEMENT -> new Reason(ReasonCode.ENGAGEMENT, LIKED_BY_OTHERS, cause.value());
            case ArmDefinitions.CONTENT ->
                new Reason(ReasonCode.SIMILAR_CONTENT, content(cause, category), cause.value());
            case ArmDefinitions.FRESH -> new Reason(ReasonCode.FRESH, age(items, item, now), cause.value());
            default -> new Reason(ReasonCode.POPULAR, LIKED_BY_OTHERS, cause.value());
        };
    }

    private static String content(Cause cause, String category) {
        if (cause.value() < 0) {
            return "Resembles what you skipped or did not want";
        }
        return cause.words().isEmpty()
                ? "From a category of your interests: " + category
                : "Matches your interests: " + cause.words();
    }

    /** Reason text with the age of a video. */
    public static String age(ItemIndex items, int item, long now) {
        var days = Math.max(0, now - items.publishedAt(item)) / 86_400_000L;
        return days == 0 ? "Published today" : days == 1 ? "Published yesterday" : "Published " + days + " days ago";
    }
}
