package dev.kinora.moderation.evaluation;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share with its 95 % interval.
 *
 * @param value the estimate, 0 to 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param cases number of cases behind it
 * @param effectiveCases how many cases of equal weight would be as precise (Kish): fewer than {@code cases} if some weigh
 *     much more than others
 */
public record Rate(double value, double low, double high, long cases, double effectiveCases) {

    private static final double ERROR = 0.05;

    /** The rate of hits among cases of equal weight; empty without cases. */
    public static Optional<Rate> of(long hits, long cases) {
        if (cases == 0) {
            return Optional.empty();
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(cases), Math.toIntExact(hits), ERROR);
        return Optional.of(
                new Rate((double) hits / cases, interval.getLowerBound(), interval.getUpperBound(), cases, cases));
    }

    /**
     * Counts hits among weighted cases. With unequal weights the estimate is that of Hájek, and the interval that of Wilson
     * for the effective number of cases, rounded to the wider side; with equal weights both are the ordinary ones.
     */
    public static final class Count {

        private long cases;
        private double weights;
        private double squares;
        private double hits;

        /** Adds a case. */
        public void add(boolean hit, double weight) {
            cases++;
            weights += weight;
            squares += weight * weight;
            hits += hit ? weight : 0;
        }

        /** The rate; empty without cases. */
        public Optional<Rate> rate() {
            if (cases == 0) {
                return Optional.empty();
            }
            double value = Math.min(1, hits / weights);
            double effective = weights * weights / squares;
            var trials = (int) Math.max(1, Math.floor(effective + 1e-9));
            double expected = value * trials;
            var below = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                    trials, (int) Math.floor(expected + 1e-9), ERROR);
            var above = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                    trials, (int) Math.ceil(expected - 1e-9), ERROR);
            return Optional.of(new Rate(value, below.getLowerBound(), above.getUpperBound(), cases, effective));
        }
    }
}
