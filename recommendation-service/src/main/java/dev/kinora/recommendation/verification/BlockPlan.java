package dev.kinora.recommendation.verification;

import java.util.Arrays;

/**
 * How many slots of a block explore, and which: the number is binomial, each slot exploring with the appeal of the time, and
 * clamped to the bounds; they stand at even distances, the last one at the end.
 */
final class BlockPlan {

    private static final double ROUNDING = 1e-9;

    private final int size;
    private final double[] chances;

    BlockPlan(int size, double appeal, StoredEvidence.Bounds bounds) {
        this.size = size;
        this.chances = new double[size + 1];
        var least = Math.min(size, (int) Math.ceil(bounds.floor() * size - ROUNDING));
        var most = Math.max(least, Math.min(size, (int) Math.floor(bounds.ceiling() * size + ROUNDING)));
        for (var number = 0; number <= size; number++) {
            var ways = 1.0;
            for (var factor = 1; factor <= number; factor++) {
                ways = ways * (size - factor + 1) / factor;
            }
            chances[Math.clamp(number, least, most)] +=
                    ways * Math.pow(appeal, number) * Math.pow(1 - appeal, size - number);
        }
    }

    /** Number of slots. */
    int size() {
        return size;
    }

    /** Slots that are ranked in any case. */
    int ranked() {
        var most = size;
        while (most > 0 && chances[most] <= 0) {
            most--;
        }
        return size - most;
    }

    private boolean explores(int number, int place) {
        return (place + 1) * number / size > place * number / size;
    }

    /** The probability that a slot explores, given which slots before it do; NaN if that cannot be. */
    double chance(boolean[] before) {
        var together = 0.0;
        var exploring = 0.0;
        for (var number = 0; number <= size; number++) {
            var pattern = new boolean[before.length];
            for (var place = 0; place < pattern.length; place++) {
                pattern[place] = explores(number, place);
            }
            if (Arrays.equals(pattern, before)) {
                together += chances[number];
                exploring += explores(number, before.length) ? chances[number] : 0;
            }
        }
        return together > 0 ? Math.min(1, exploring / together) : Double.NaN;
    }
}
