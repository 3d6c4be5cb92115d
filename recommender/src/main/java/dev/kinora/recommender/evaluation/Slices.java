package dev.kinora.recommender.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Parts of the cases of a split that are hard: viewers of whom little is known, and items that few have liked. */
public final class Slices {

    private static final int FEW_LIKES = 10;
    private static final int RARE = 5;

    private final Split split;
    private final int[] likes;

    /** The slices of a split. */
    public Slices(Split split) {
        this.split = split;
        this.likes = new int[split.past().items().size()];
        var interactions = split.past().interactions();
        for (var row = 0; row < interactions.size(); row++) {
            likes[interactions.item(row)] += interactions.isPositive(row) ? 1 : 0;
        }
    }

    /** The numbers of the cases by how many likes of the viewer are known. */
    public Map<String, int[]> byLikes() {
        var slices = new LinkedHashMap<String, int[]>();
        slices.put("no like known", where(one -> one.viewer().likes() == 0));
        slices.put(
                "1 to 9", where(one -> one.viewer().likes() > 0 && one.viewer().likes() < FEW_LIKES));
        slices.put("10 and more", where(one -> one.viewer().likes() >= FEW_LIKES));
        return slices;
    }

    /** How much of the wanted items with fewer than five likes an arm has among its first 50; by case that has any. */
    public Estimate recallOfRare(ArmResult result) {
        return Bootstrap.mean(IntStream.range(0, split.cases().size())
                .filter(index -> rare(split.cases().get(index).wanted()).length > 0)
                .mapToDouble(index -> Metric.RECALL_50.of(Hits.of(
                        result.rankings().get(index),
                        rare(split.cases().get(index).wanted()))))
                .toArray());
    }

    private int[] where(Predicate<Split.Case> condition) {
        return IntStream.range(0, split.cases().size())
                .filter(index -> condition.test(split.cases().get(index)))
                .toArray();
    }

    private int[] rare(int[] wanted) {
        return IntStream.of(wanted).filter(item -> likes[item] < RARE).toArray();
    }
}
