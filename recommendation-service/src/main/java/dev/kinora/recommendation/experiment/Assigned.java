package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.Arm;
import org.jspecify.annotations.Nullable;

/**
 * How a viewer is ranked for.
 *
 * @param trial null while no experiment runs
 * @param weights weights that replace the current ones; null for these
 */
public record Assigned(
        Arm arm, @Nullable Trial trial, @Nullable TfidfWeights weights) {

    /** The parameters for this viewer. */
    public RankingParameters parameters(RankingParameters current) {
        return weights == null ? current : current.with(weights);
    }
}
