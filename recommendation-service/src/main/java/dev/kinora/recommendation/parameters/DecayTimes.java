package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * How fast things fade.
 *
 * @param popularityHours age in hours at which a video's popularity counts half
 * @param freshnessHours age in hours at which a video's freshness counts half
 * @param interestDays days after which what a viewer did counts half
 */
public record DecayTimes(
        @DecimalMin("1") @DecimalMax("8760") double popularityHours,
        @DecimalMin("1") @DecimalMax("8760") double freshnessHours,
        @DecimalMin("0.1") @DecimalMax("3650") double interestDays) {

    static final DecayTimes DEFAULT = new DecayTimes(72, 48, 30);
}
