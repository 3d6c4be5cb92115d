package dev.kinora.recommendation.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left to try out of each kind, and how likely each kind wins: all posteriors Beta(1 + successes, 1 + failures) are
 * taken as histograms of {@value #CELLS} equal cells of 0 to 1, a draw being the middle of its cell.
 */
final class Contest {

    private static final int CELLS = 2000;
    private static final String RANKED = "personalized";

    private final Map<String, Histogram> known = new HashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private @Nullable Map<String, Double> wins;

    Contest(List<StoredEvidence.Kind> kinds) {
        for (var kind : kinds) {
            known.put(kind.arm(), Histogram.of(kind.successes(), kind.failures()));
            if (!kind.arm().equals(RANKED) && kind.size() > 0) {
                left.put(kind.arm(), kind.size());
            }
        }
    }

    /**
     * A distribution over the cells.
     *
     * @param below probability of a value below the middle of a cell
     */
    private record Histogram(double[] mass, double[] below) {

        static Histogram of(double successes, double failures) {
            var logs = new double[CELLS];
            for (var cell = 0; cell < CELLS; cell++) {
                var middle = (cell + 0.5) / CELLS;
                var other = (CELLS - 1 - cell + 0.5) / CELLS;
                logs[cell] = successes * Math.log(middle) + failures * Math.log(other);
            }
            var highest = Arrays.stream(logs).max().orElse(0);
            var mass = Arrays.stream(logs).map(log -> Math.exp(log - highest)).toArray();
            var all = Arrays.stream(mass).sum();
            var below = new double[CELLS];
            var sum = 0.0;
            for (var cell = 0; cell < CELLS; cell++) {
                mass[cell] /= all;
                below[cell] = sum + mass[cell] / 2;
                sum += mass[cell];
            }
            return new Histogram(mass, below);
        }
    }

    boolean isOver() {
        return left.isEmpty();
    }

    /** The mean over the kinds that are left of the probability that a draw of it is above one of the ranked slots. */
    double appeal() {
        var ranked = histogram(RANKED);
        var sum = 0.0;
        for (var kind : left.keySet()) {
            var own = histogram(kind);
            for (var cell = 0; cell < CELLS; cell++) {
                sum += own.mass()[cell] * ranked.below()[cell];
            }
        }
        return left.isEmpty() ? 0 : sum / left.size();
    }

    /** The probability that the next draw is a given one of the videos that are left of a kind. */
    double chanceOfOne(@Nullable String kind) {
        var size = kind == null ? null : left.get(kind);
        return size == null ? 0 : wins().getOrDefault(kind, 0.0) / size;
    }

    /** Takes one video of a kind out; returns whether there was one. */
    boolean take(@Nullable String kind) {
        var size = kind == null ? null : left.get(kind);
        if (kind == null || size == null) {
            return false;
        }
        if (size == 1) {
            left.remove(kind);
            wins = null;
        } else {
            left.put(kind, size - 1);
        }
        return true;
    }

    private Histogram histogram(String kind) {
        return known.computeIfAbsent(kind, missing -> Histogram.of(0, 0));
    }

    /** The probability of each kind that its draw is the greatest, which sum to 1. */
    private Map<String, Double> wins() {
        var result = wins;
        if (result == null) {
            var product = new double[CELLS];
            Arrays.fill(product, 1);
            for (var kind : left.keySet()) {
                var below = histogram(kind).below();
                Arrays.setAll(product, cell -> product[cell] * below[cell]);
            }
            result = new TreeMap<>();
            for (var kind : left.keySet()) {
                result.put(kind, wins(histogram(kind), product));
            }
            var all = result.values().stream().mapToDouble(Double::doubleValue).sum();
            result.replaceAll((kind, chance) -> chance / all);
            wins = result;
        }
        return result;
    }

    private static double wins(Histogram own, double[] product) {
        var sum = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            sum += own.below()[cell] > 0 ? own.mass()[cell] * product[cell] / own.below()[cell] : 0;
        }
        return sum;
    }
}
