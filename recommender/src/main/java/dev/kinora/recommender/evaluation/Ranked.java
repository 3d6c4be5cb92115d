package dev.kinora.recommender.evaluation;

import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What an arm makes of a case.
 *
 * @param items best first, at most {@link Metric#CUT}
 * @param auc share of the pairs of a wanted and an unwanted item in which the wanted one has the higher score, half of
 *     those with the same; NaN without pairs
 */
record Ranked(int[] items, double auc) {

    static Ranked of(Split.Case one, Pipeline pipeline) {
        var candidates = pipeline.allowed(one.viewer());
        var scores = pipeline.rank(one.viewer(), candidates).scores();
        var top = new TopScores(Metric.CUT);
        for (var index = 0; index < candidates.length; index++) {
            top.offer(candidates[index], scores[index]);
        }
        return new Ranked(
                top.best().stream().mapToInt(Scored::item).toArray(),
                auc(one.wanted(), one.unwanted(), candidates, scores));
    }

    /** The share of pairs in which the wanted item has the higher score. */
    static double auc(int[] wanted, int[] unwanted, int[] candidates, double[] scores) {
        return unwanted.length == 0
                ? Double.NaN
                : auc(of(wanted, candidates, scores), of(unwanted, candidates, scores));
    }

    private static double[] of(int[] items, int[] candidates, double[] scores) {
        return IntStream.range(0, candidates.length)
                .filter(index -> Arrays.binarySearch(items, candidates[index]) >= 0)
                .mapToDouble(index -> scores[index])
                .toArray();
    }

    static double auc(double[] wanted, double[] unwanted) {
        var won = 0.0;
        for (var more : wanted) {
            for (var less : unwanted) {
                won += more > less ? 1 : more == less ? 0.5 : 0;
            }
        }
        return won / ((double) wanted.length * unwanted.length);
    }
}
