package dev.kinora.moderation.bulk;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bulks work.
 *
 * @param undoWindow how long after its last decision a bulk can be undone
 * @param kept how long the record of a bulk is kept
 * @param atOnce how many bulks of one person may be unfinished
 */
@Validated
@ConfigurationProperties("kinora.bulk")
record BulkProperties(
        @NotNull @DefaultValue("2m") Duration undoWindow,
        @NotNull @DefaultValue("30d") Duration kept,
        @Min(1) @DefaultValue("3") int atOnce) {}
