package dev.kinora.recommender.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an arm recommended in the cases of a split.
 *
 * @param arm name of the arm
 * @param rankings by case: numbers of items, best first, at most {@link Metric#CUT}
 * @param hits by case
 * @param aucs by case: how often a later liked item is ranked above a later hidden one, of all pairs of both; NaN where there
 *     are no such pairs
 */
public record ArmResult(String arm, List<int[]> rankings, List<Hits> hits, double[] aucs) {

    public ArmResult {
        rankings = List.copyOf(rankings);
        hits = List.copyOf(hits);
        aucs = aucs.clone();
    }

    /**
     * Compares rankings with what was wanted.
     *
     * @param rankings by case: numbers of items, best first
     * @param wanted by case: numbers of items, ascending, at least one
     */
    public static ArmResult of(String arm, List<int[]> rankings, List<int[]> wanted) {
        return of(arm, rankings, wanted, new double[0]);
    }

    /** The same with what is known about items that were hidden. */
    static ArmResult of(String arm, List<int[]> rankings, List<int[]> wanted, double[] aucs) {
        return new ArmResult(
                arm,
                rankings,
                IntStream.range(0, wanted.size())
                        .mapToObj(index -> Hits.of(rankings.get(index), wanted.get(index)))
                        .toList(),
                aucs);
    }

    /** The cases of several results of the same arm. */
    public static ArmResult together(List<ArmResult> parts) {
        return new ArmResult(
                parts.getFirst().arm(),
                parts.stream().flatMap(part -> part.rankings.stream()).toList(),
                parts.stream().flatMap(part -> part.hits.stream()).toList(),
                parts.stream().flatMapToDouble(part -> Arrays.stream(part.aucs)).toArray());
    }

    /** Users who later liked an item and hid another one. */
    public int usersWhoHid() {
        return known().length;
    }

    /**
     * The mean over these users of the area under the curve of receiver operating characteristic: 0.5 is chance, 1 is every
     * liked item above every hidden one.
     */
    public Estimate auc() {
        return Bootstrap.mean(known());
    }

    private double[] known() {
        return Arrays.stream(aucs).filter(auc -> !Double.isNaN(auc)).toArray();
    }

    /** The values of a metric, by case. */
    public double[] values(Metric metric) {
        return hits.stream().mapToDouble(metric::of).toArray();
    }

    /** The mean of a metric. */
    public Estimate mean(Metric metric) {
        return Bootstrap.mean(values(metric));
    }

    /** The mean of a metric over some of the cases. */
    public Estimate mean(Metric metric, int[] cases) {
        return Bootstrap.mean(Arrays.stream(cases)
                .mapToDouble(index -> metric.of(hits.get(index)))
                .toArray());
    }

    /** How much more this arm has of a metric than another one in the same cases. */
    public Estimate gainOver(ArmResult other, Metric metric) {
        var mine = values(metric);
        var theirs = other.values(metric);
        var gains = new double[mine.length];
        for (var index = 0; index < gains.length; index++) {
            gains[index] = mine[index] - theirs[index];
        }
        return Bootstrap.mean(gains);
    }
}
