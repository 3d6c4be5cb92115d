package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.evaluation.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The share of hits among everything that answers were drawn from. Each answer stands for one over the probability of its draw (Horvitz
 * and Thompson), and the sum of these is what hits are divided by (Hájek). The interval is that of Clopper and Pearson for the
 * effective number of answers (Korn and Graubard 1998): exact for equal probabilities, also for few answers and without a hit, and
 * wider where some answers weigh more than others.
 */
final class WeightedShare {

    private static final double TAIL = 0.025;

    private record Answer(boolean hit, double weight) {}

    private final List<Answer> answers = new ArrayList<>();
    private double weights;
    private double squares;
    private double hits;

    /**
     * Adds an answer.
     *
     * @param propensity probability of its draw, above 0
     */
    void add(boolean hit, double propensity) {
        double weight = 1 / propensity;
        answers.add(new Answer(hit, weight));
        weights += weight;
        squares += weight * weight;
        hits += hit ? weight : 0;
    }

    int answers() {
        return answers.size();
    }

    /** The estimated number of hits among everything that was drawn from, if all draws were answered. */
    double total() {
        return hits;
    }

    /** The share with its 95 % interval; empty without answers. */
    Optional<Rate> rate() {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        double share = Math.min(1, hits / weights);
        double effective = Math.min(weights * weights / squares, byVariance(share));
        double hit = share * effective;
        double missed = effective - hit;
        double low = hit <= 0 ? 0 : quantile(hit, missed + 1, TAIL);
        double high = missed <= 0 ? 1 : quantile(hit + 1, missed, 1 - TAIL);
        return Optional.of(new Rate(share, low, high, answers.size(), effective));
    }

    private static double quantile(double alpha, double beta, double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }

    /** How many answers of equal weight would vary as little; infinite where nothing varies. */
    private double byVariance(double share) {
        double sum = 0;
        for (var answer : answers) {
            double apart = answer.weight() * ((answer.hit() ? 1 : 0) - share);
            sum += apart * apart;
        }
        return sum <= 0 ? Double.POSITIVE_INFINITY : share * (1 - share) * weights * weights / sum;
    }
}
