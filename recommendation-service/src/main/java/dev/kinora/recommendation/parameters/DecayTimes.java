package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * Half-lives.
 *
 * @param popularityHours age in hours at which the popularity of a video counts half
 * @param freshnessHours age in hours at which the freshness of a video counts half
 * @param interestDays days after which the weight of an engagement counts half
 */
public record DecayTimes(
        @DecimalMin("1") @DecimalMax("8760") double popularityHours,
        @DecimalMin("1") @DecimalMax("8760") double freshnessHours,
        @DecimalMin("0.1") @DecimalMax("3650") double interestDays) {

    static final DecayTimes DEFAULT = new DecayTimes(72, 48, 30);
}
