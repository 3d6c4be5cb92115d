package dev.kinora.recommender.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first ten items of all cases are like together, whether or not they were liked:
 *
 * <ul>
 *   <li>{@code coverage@10}: share of the candidates that anybody gets;
 *   <li>{@code gini@10}: inequality of how often candidates are recommended, 0 (all the same) to 1 (one gets everything);
 *   <li>{@code novelty@10}: mean of {@code -log2} of the share of users who had the item, in bits;
 *   <li>{@code miscalibration@10}: mean Kullback-Leibler divergence of the categories of the ten from those that the
 *       user liked, smoothed by 1 % (H. Steck, RecSys 2018), in nats.
 * </ul>
 */
public final class ListQuality {

    private static final int ROUNDS = 200;
    private static final int TOP = 10;
    private static final double SMOOTHING = 0.01;

    private final Split split;
    private final double[] surprise;

    /** Describes lists made for the cases of a split. */
    public ListQuality(Split split) {
        this.split = split;
        this.surprise = surprise(split);
    }

    /** The figures of an arm by name, with intervals. */
    public Map<String, Estimate> of(ArmResult result) {
        var tops = result.rankings().stream()
                .map(ranking -> Arrays.copyOf(ranking, Math.min(TOP, ranking.length)))
                .toList();
        var figures = new LinkedHashMap<String, Estimate>();
        figures.put("coverage@10", Bootstrap.estimate(tops.size(), ROUNDS, draws -> coverage(counts(tops, draws))));
        figures.put("gini@10", Bootstrap.estimate(tops.size(), ROUNDS, draws -> gini(counts(tops, draws))));
        figures.put(
                "novelty@10",
                Bootstrap.mean(tops.stream().mapToDouble(this::novelty).toArray()));
        var miscalibration = new double[tops.size()];
        for (var index = 0; index < miscalibration.length; index++) {
            miscalibration[index] = miscalibration(split.cases().get(index), tops.get(index));
        }
        figures.put("miscalibration@10", Bootstrap.mean(miscalibration));
        return figures;
    }

    private static double[] surprise(Split split) {
        var past = split.past();
        var users = Math.max(1, past.users().size());
        var rows = past.interactions().rowsByItem(past.items().size());
        return Arrays.stream(rows)
                .mapToDouble(one -> -Math.log(Math.max(1, one.length) / (double) users) / Math.log(2))
                .toArray();
    }

    private int[] counts(List<int[]> tops, int[] draws) {
        var counts = new int[surprise.length];
        for (var index = 0; index < draws.length; index++) {
            for (var item : tops.get(index)) {
                counts[item] += draws[index];
            }
        }
        return counts;
    }

    private double coverage(int[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count()
                / (double) Math.max(1, split.candidates().length);
    }

    private double gini(int[] counts) {
        var sorted = Arrays.stream(split.candidates())
                .map(item -> counts[item])
                .sorted()
                .toArray();
        var weighted = 0.0;
        var sum = 0.0;
        for (var index = 0; index < sorted.length; index++) {
            weighted += (2.0 * (index + 1) - sorted.length - 1) * sorted[index];
            sum += sorted[index];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    private double novelty(int[] top) {
        return Arrays.stream(top).mapToDouble(item -> surprise[item]).average().orElse(0);
    }

    private double miscalibration(Split.Case one, int[] top) {
        var viewer = one.viewer();
        var liked = new HashMap<String, Double>();
        var likes = 0;
        for (var index = 0; index < viewer.size(); index++) {
            if (viewer.isPositive(index)) {
                liked.merge(category(viewer.item(index)), 1.0, Double::sum);
                likes++;
            }
        }
        var shown = new HashMap<String, Double>();
        for (var item : top) {
            shown.merge(category(item), 1.0 / top.length, Double::sum);
        }
        var divergence = 0.0;
        for (var entry : liked.entrySet()) {
            var p = entry.getValue() / likes;
            var q = (1 - SMOOTHING) * shown.getOrDefault(entry.getKey(), 0.0) + SMOOTHING * p;
            divergence += p * Math.log(p / q);
        }
        return divergence;
    }

    private String category(int item) {
        var category = split.past().items().get(item).category();
        return category == null ? "" : category;
    }
}
