package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.evaluation.Rate;

/** A share of simulated answers. */
public final class SimulatedShare {

    private final WeightedShare share = new WeightedShare();

    public void add(boolean hit, double propensity) {
        share.add(hit, propensity);
    }

    /** The estimated number of hits among everything that was drawn from. */
    public double total() {
        return share.total();
    }

    public Rate rate() {
        return share.rate().orElseThrow();
    }
}
