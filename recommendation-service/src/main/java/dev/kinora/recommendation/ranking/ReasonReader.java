package dev.kinora.recommendation.ranking;

import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature.Topic;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
    private static final String HIDDEN_BY_OTHERS = "Others hide it more often than they like it";

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
        var popular = new EnumMap<ReasonCode, Double>(ReasonCode.class);
        ranking.explain(item).forEach((part, causes) -> {
            for (var cause : causes) {
                switch (cause.subject()) {
                    case Subject.Past(var liked) -> byCause.merge(liked, cause.value(), Double::sum);
                    case Subject.Word(var word) ->
                        reasons.add(new Reason(
                                ReasonCode.SIMILAR_CONTENT,
                                "Matches your interests: " + word,
                                cause.value(),
                                new Matter(Matter.Kind.WORD, word)));
                    case Subject.Interest(var category) -> reasons.add(interest(part, category, cause.value()));
                    case Subject.TurnedDown(var what) ->
                        reasons.add(
                                new Reason(ReasonCode.TURNED_DOWN, "You asked for less " + name(what), cause.value()));
                    case Subject.Creator _, Subject.Other _ -> {
                        switch (part) {
                            case ArmDefinitions.CATEGORY, ArmDefinitions.CONTENT, ArmDefinitions.FRESH ->
                                reasons.add(general(part, cause.value(), ranking.viewer(), age(items, item, now)));
                            case ArmDefinitions.ENGAGEMENT ->
                                popular.merge(ReasonCode.ENGAGEMENT, cause.value(), Double::sum);
                            default -> popular.merge(ReasonCode.POPULAR, cause.value(), Double::sum);
                        }
                    }
                }
            }
        });
        popular.forEach((code, weight) -> reasons.add(popular(code, weight, ranking.viewer())));
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
                var id = ids.apply(cause.getKey());
                reasons.add(
                        new Reason(ReasonCode.LIKED_TOGETHER, LIKED_TOGETHER, cause.getValue(), id, Matter.video(id)));
            } else {
                rest += cause.getValue();
            }
        }
        if (rest != 0) {
            reasons.add(new Reason(ReasonCode.LIKED_TOGETHER, LIKED_TOGETHER, rest));
        }
    }

    private static Reason interest(String part, String category, double weight) {
        return part.equals(ArmDefinitions.CATEGORY)
                ? new Reason(
                        ReasonCode.SIMILAR_CATEGORY,
                        "Matches your interest in " + category,
                        weight,
                        Matter.category(category))
                : new Reason(
                        ReasonCode.SIMILAR_CONTENT,
                        "From a category of your interests: " + category,
                        weight,
                        Matter.category(category));
    }

    /** What is no cause with a name. */
    private static Reason general(String part, double weight, Viewer viewer, String age) {
        return switch (part) {
            case ArmDefinitions.CATEGORY ->
                new Reason(ReasonCode.ANY_CATEGORY, "Every category counts the same here", weight);
            case ArmDefinitions.CONTENT ->
                new Reason(
                        ReasonCode.SIMILAR_CONTENT,
                        weight < 0 ? "Resembles what you skipped or did not want" : "More words of your interests",
                        weight);
            default ->
                lessened(
                        new Reason(ReasonCode.FRESH, age, weight, Matter.general(Matter.Kind.FRESHNESS)),
                        viewer,
                        Topic.FRESHNESS);
        };
    }

    /** All that others did with a video is one reason. */
    private static Reason popular(ReasonCode code, double weight, Viewer viewer) {
        return lessened(
                new Reason(
                        code,
                        weight < 0 ? HIDDEN_BY_OTHERS : LIKED_BY_OTHERS,
                        weight,
                        Matter.general(Matter.Kind.POPULARITY)),
                viewer,
                Topic.POPULARITY);
    }

    private static Reason lessened(Reason reason, Viewer viewer, Topic topic) {
        return viewer.turnedDown().topics().contains(topic)
                ? new Reason(reason.code(), reason.text() + "; it counts less, as you asked", reason.weight())
                : reason;
    }

    private static String name(Subject what) {
        return switch (what) {
            case Subject.Word(var word) -> "about “" + word + "”";
            case Subject.Interest(var category) -> "from " + category;
            case Subject.Creator _ -> "by this creator";
            case Subject.Past _, Subject.TurnedDown _, Subject.Other _ -> "of this";
        };
    }

    /** Reason text with the age of a video. */
    public static String age(ItemIndex items, int item, long now) {
        var days = Math.max(0, now - items.publishedAt(item)) / 86_400_000L;
        return days == 0 ? "Published today" : days == 1 ? "Published yesterday" : "Published " + days + " days ago";
    }
}
