package dev.kinora.moderation.heads;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Learning of the comment model's heads.
 *
 * @param cron when heads are learned, as a Quartz cron expression in UTC
 * @param decisions how many of the newest decided comments count at most
 * @param automatic whether heads that pass the gate go live by themselves; an administrator activates them otherwise
 */
@Validated
@ConfigurationProperties("kinora.comments.heads")
record HeadsProperties(
        @NotNull @DefaultValue("0 50 3 * * ?") String cron,
        @Min(100) @Max(20_000) @DefaultValue("5000") int decisions,
        @DefaultValue("true") boolean automatic) {}
