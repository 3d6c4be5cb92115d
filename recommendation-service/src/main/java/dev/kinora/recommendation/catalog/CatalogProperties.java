package dev.kinora.recommendation.catalog;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Size and refresh intervals of the catalog in memory.
 *
 * @param indexLimit number of newest listed videos that are held in memory to be looked up; others are read from the database
 * @param refreshEvery pause between polls for changes by other replicas
 * @param reloadEvery interval at which a replica reloads everything
 */
@Validated
@ConfigurationProperties("kinora.catalog")
record CatalogProperties(
        @DefaultValue("50000") @Min(1) int indexLimit,
        @DefaultValue("1s") Duration refreshEvery,
        @DefaultValue("10m") Duration reloadEvery) {}
