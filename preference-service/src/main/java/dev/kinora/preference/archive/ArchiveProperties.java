package dev.kinora.preference.archive;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The archive of engagements, which is written to the store of {@code kinora.media}; without a store there is none.
 *
 * @param cron start of the daily run, as a Quartz cron expression in UTC
 */
@Validated
@ConfigurationProperties("kinora.preference.archive")
record ArchiveProperties(
        @NotBlank @DefaultValue("0 15 0 * * ?") String cron) {}
