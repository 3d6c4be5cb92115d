package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.Arm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the viewers and how it is ranked for.
 *
 * @param share share of the viewers, 0.01 to 1
 * @param weights weights that replace the current ones of all arms but {@code SEED}; null for these
 */
record Variant(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String name,

        @NotNull Arm arm,
        @DecimalMin("0.01") @DecimalMax("1") double share,
        @Valid @Nullable TfidfWeights weights) {}
