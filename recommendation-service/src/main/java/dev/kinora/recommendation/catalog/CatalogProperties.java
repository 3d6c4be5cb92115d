package dev.kinora.recommendation.catalog;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the catalog is held in memory.
 *
 * @param indexLimit how many of the newest listed videos are candidates
 * @param refreshEvery how often a replica looks for what other replicas changed
 * @param reloadEvery how often a replica reads everything anew
 */
@Validated
@ConfigurationProperties("kinora.catalog")
record CatalogProperties(
        @DefaultValue("50000") @Min(1) int indexLimit,
        @DefaultValue("1s") Duration refreshEvery,
        @DefaultValue("10m") Duration reloadEvery) {}
