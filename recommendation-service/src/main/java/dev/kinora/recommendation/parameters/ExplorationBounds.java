package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** Smallest and largest share of a page that explores, 0 to 1. */
public record ExplorationBounds(
        @DecimalMin("0") @DecimalMax("1") double floor,
        @DecimalMin("0") @DecimalMax("1") double ceiling) {

    static final ExplorationBounds DEFAULT = new ExplorationBounds(0.1, 0.4);
}
