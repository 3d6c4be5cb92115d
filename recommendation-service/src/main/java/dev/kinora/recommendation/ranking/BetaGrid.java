package dev.kinora.recommendation.ranking;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A posterior on equal cells of 0 to 1, for numerical integration over several posteriors. The error is below 1 % for
 * up to {@link BetaPosterior#WINDOW} outcomes and some hundreds of rivals.
 */
final class BetaGrid {

    private static final int CELLS = 2000;
    private static final double[] LOG = new double[CELLS];

    static {
        for (var cell = 0; cell < CELLS; cell++) {
            LOG[cell] = Math.log((cell + 0.5) / CELLS);
        }
    }

    /** Probability of each cell; sums to 1. */
    private final double[] mass = new double[CELLS];

    /** Probability of a value below the middle of each cell. */
    private final double[] below = new double[CELLS];

    BetaGrid(BetaPosterior posterior) {
        var mode = Double.NEGATIVE_INFINITY;
        for (var cell = 0; cell < CELLS; cell++) {
            mass[cell] = posterior.successes() * LOG[cell] + posterior.failures() * LOG[CELLS - 1 - cell];
            mode = Math.max(mode, mass[cell]);
        }
        var all = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            mass[cell] = Math.exp(mass[cell] - mode);
            all += mass[cell];
        }
        var sum = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            mass[cell] /= all;
            below[cell] = sum + mass[cell] / 2;
            sum += mass[cell];
        }
    }

    /** The middle of the first cell below which a draw is with at least this probability. */
    double quantile(double probability) {
        var cell = 0;
        while (cell < CELLS - 1 && below[cell] < probability) {
            cell++;
        }
        return (cell + 0.5) / CELLS;
    }

    /** The probability that a draw from this posterior exceeds a draw from the other. */
    double chanceAbove(BetaGrid other) {
        var chance = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            chance += mass[cell] * other.below[cell];
        }
        return chance;
    }

    /**
     * The probability of each contestant that its draw is the greatest: {@code ∫ f_i(x) Π_{j≠i} F_j(x) dx}. Sums to 1
     * unless there are no contestants.
     */
    static <K> Map<K, Double> chancesToWin(Map<K, BetaGrid> contestants) {
        var allBelow = new double[CELLS];
        Arrays.fill(allBelow, 1);
        for (var contestant : contestants.values()) {
            for (var cell = 0; cell < CELLS; cell++) {
                allBelow[cell] *= contestant.below[cell];
            }
        }
        var wins = new IdentityHashMap<BetaGrid, Double>();
        contestants.values().forEach(grid -> wins.computeIfAbsent(grid, one -> one.chanceToBeat(allBelow)));
        var all = contestants.values().stream()
                .mapToDouble(grid -> wins.getOrDefault(grid, 0.0))
                .sum();
        return contestants.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> wins.getOrDefault(entry.getValue(), 0.0) / all));
    }

    private double chanceToBeat(double[] allBelow) {
        var chance = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            chance += below[cell] > 0 ? mass[cell] * allBelow[cell] / below[cell] : 0;
        }
        return chance;
    }
}
