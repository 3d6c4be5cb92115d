package dev.kinora.recommendation.parameters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The parameters of the ranking that an operator may change. */
public record RankingParameters(
        @NotNull @Valid SeedWeights seed,
        @NotNull @Valid TfidfWeights tfidf,
        @NotNull @Valid SignalWeights signals,
        @NotNull @Valid ExplorationBounds exploration,
        @NotNull @Valid DecayTimes decay) {

    /** The values of a fresh installation. */
    public static final RankingParameters DEFAULT = new RankingParameters(
            SeedWeights.DEFAULT,
            TfidfWeights.DEFAULT,
            SignalWeights.DEFAULT,
            ExplorationBounds.DEFAULT,
            DecayTimes.DEFAULT);

    /** The same parameters with other weights of the arm {@code tfidf}. */
    public RankingParameters with(TfidfWeights weights) {
        return new RankingParameters(seed, weights, signals, exploration, decay);
    }

    /** The same parameters for pages that follow the viewer's mix of categories at least this closely. */
    public RankingParameters calibratedAtLeast(double calibration) {
        return new RankingParameters(seed, tfidf.calibratedAtLeast(calibration), signals, exploration, decay);
    }
}
