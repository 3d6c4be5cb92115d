package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something is harmful, by what it was given as a probability.
 *
 * @param bins of equal width, without those in which nothing is
 * @param error the expected calibration error: the mean distance of both, weighted by the contents of the bins, 0 to 1
 */
record Reliability(List<ReliabilityBin> bins, double error) {

    private static final int BINS = 10;

    /**
     * The contents of a bin.
     *
     * @param given mean of what they were given
     * @param harmful share that people found harmful
     */
    record ReliabilityBin(double from, double to, double given, Rate harmful) {}

    static Reliability of(double[] given, int[] harmful) {
        List<ReliabilityBin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            var count = new Rate.Count();
            double sum = 0;
            for (int i = 0; i < given.length; i++) {
                if (Math.min(BINS - 1, (int) (given[i] * BINS)) == bin) {
                    count.add(harmful[i] == 1, 1);
                    sum += given[i];
                }
            }
            var rate = count.rate();
            if (rate.isPresent()) {
                double mean = sum / rate.get().cases();
                bins.add(new ReliabilityBin(bin / (double) BINS, (bin + 1) / (double) BINS, mean, rate.get()));
                error += Math.abs(mean - rate.get().value()) * rate.get().cases() / given.length;
            }
        }
        return new Reliability(bins, error);
    }
}
