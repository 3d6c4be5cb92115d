package dev.kinora.moderation.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Separates equal scores so little that no other changes its place, those of harmful contents first. Isotonic regression
 * pools what falls; so equal scores get one probability, whatever the order in which they came.
 */
final class TiedScores {

    /** Far below the six decimals of a score, however many there are. */
    private static final double APART = 1e-12;

    private TiedScores() {}

    static double[] separated(double[] scores, int[] harmful) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> scores[at])
                        .thenComparing(at -> -harmful[at])
                        .thenComparing(at -> at))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] apart = Arrays.copyOf(scores, scores.length);
        for (int rank = 0; rank < order.length; rank++) {
            apart[order[rank]] += rank * APART;
        }
        return apart;
    }
}
