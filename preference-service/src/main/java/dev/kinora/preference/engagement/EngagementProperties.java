package dev.kinora.preference.engagement;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Retention of engagements and limits on reported ones.
 *
 * @param retention age after which an engagement is deleted
 * @param maxAge maximum age of a reported engagement, for apps that were offline; older times are set to this age
 * @param historyLimit number of newest engagements that an analysis uses
 */
@Validated
@ConfigurationProperties("kinora.preference.engagement")
record EngagementProperties(
        @NotNull @DefaultValue("30d") Duration retention,
        @NotNull @DefaultValue("2d") Duration maxAge,
        @DefaultValue("5000") int historyLimit) {}
