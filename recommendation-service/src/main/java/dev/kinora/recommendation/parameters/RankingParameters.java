package dev.kinora.recommendation.parameters;

import jakarta.validation.Valid;

/** Every number that the ranking uses and that an operator may change. */
public record RankingParameters(
        @Valid SeedWeights seed,
        @Valid TfidfWeights tfidf,
        @Valid SignalWeights signals,
        @Valid ExplorationBounds exploration,
        @Valid DecayTimes decay) {

    /** What a fresh install starts with. */
    public static final RankingParameters DEFAULT = new RankingParameters(
            SeedWeights.DEFAULT,
            TfidfWeights.DEFAULT,
            SignalWeights.DEFAULT,
            ExplorationBounds.DEFAULT,
            DecayTimes.DEFAULT);
}
