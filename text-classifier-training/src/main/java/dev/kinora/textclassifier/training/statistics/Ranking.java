package dev.kinora.textclassifier.training.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Metrics of how well scores rank positives above negatives. */
public final class Ranking {

    /** The best F1, and the lowest score of a positive row at it. */
    public record BestF1(double f1, float threshold) {}

    /** Receives one point of the precision–recall curve. */
    @FunctionalInterface
    private interface Point {
        void at(double precision, double recall, float threshold);
    }

    private final float[] scores;
    private final boolean[] targets;
    private final int[] order;

    public Ranking(float[] scores, boolean[] targets) {
        this.scores = scores;
        this.targets = targets;
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Area under the precision–recall curve as average precision: step-wise, ties taken together.
     *
     * @return 0..1, or NaN without positives
     */
    public double averagePrecision() {
        var area = new double[2];
        if (positives() == 0) {
            return Double.NaN;
        }
        walk((precision, recall, threshold) -> {
            area[0] += precision * (recall - area[1]);
            area[1] = recall;
        });
        return area[0];
    }

    /** The probability that a positive scores above a negative; ties count half. */
    public double areaUnderRoc() {
        long positives = positives();
        long negatives = targets.length - positives;
        double below = 0;
        double pairs = 0;
        int from = order.length;
        while (from > 0) {
            int to = from;
            int hits = 0;
            while (from > 0 && scores[order[from - 1]] == scores[order[to - 1]]) {
                from--;
                hits += targets[order[from]] ? 1 : 0;
            }
            int misses = to - from - hits;
            pairs += hits * (below + misses / 2.0);
            below += misses;
        }
        return pairs / Math.max(1, positives * negatives);
    }

    public BestF1 bestF1() {
        var best = new BestF1[] {new BestF1(0, 1)};
        walk((precision, recall, threshold) -> {
            double f1 = 2 * precision * recall / Math.max(precision + recall, 1e-12);
            if (f1 > best[0].f1()) {
                best[0] = new BestF1(f1, threshold);
            }
        });
        return best[0];
    }

    /** The lowest threshold with at least this precision and number of true positives; NaN if there is none. */
    public float thresholdForPrecision(double wanted, int leastPositives) {
        var found = new float[] {Float.NaN};
        walk((precision, recall, threshold) -> {
            if (precision >= wanted && recall * positives() >= leastPositives) {
                found[0] = threshold;
            }
        });
        return found[0];
    }

    public double f1(float threshold) {
        int hits = 0;
        int flagged = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                flagged++;
                hits += targets[i] ? 1 : 0;
            }
        }
        return 2.0 * hits / Math.max(1, flagged + positives());
    }

    public double recall(float threshold) {
        return IntStream.range(0, scores.length)
                        .filter(i -> targets[i] && scores[i] >= threshold)
                        .count()
                / (double) Math.max(1, positives());
    }

    public double precision(float threshold) {
        long flagged = IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= threshold)
                .count();
        return recall(threshold) * positives() / Math.max(1, flagged);
    }

    public int positives() {
        return (int) IntStream.range(0, targets.length).filter(i -> targets[i]).count();
    }

    private void walk(Point point) {
        int all = positives();
        int hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += targets[order[i]] ? 1 : 0;
            boolean tied = i + 1 < order.length && scores[order[i + 1]] == scores[order[i]];
            if (!tied) {
                point.at((double) hits / (i + 1), (double) hits / Math.max(1, all), scores[order[i]]);
            }
        }
    }
}
