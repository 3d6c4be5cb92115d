package dev.kinora.preference.archive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The archive of engagements, which is written to the store of {@code kinora.media}; without a store there is none.
 *
 * @param cron start of the daily run, as a Quartz cron expression in UTC
 * @param partSize size at which another file is begun for the same day; the temporary folder has one at a time
 */
@Validated
@ConfigurationProperties("kinora.preference.archive")
record ArchiveProperties(
        @NotBlank @DefaultValue("0 15 0 * * ?") String cron,
        @NotNull @DefaultValue("64MB") DataSize partSize) {}
