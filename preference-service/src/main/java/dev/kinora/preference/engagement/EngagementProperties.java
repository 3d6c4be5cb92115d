package dev.kinora.preference.engagement;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long engagements are kept and how old a reported one may be.
 *
 * @param retention age after which an engagement is deleted
 * @param maxAge how far back a client may date an engagement (an app that was offline); older ones are dated so
 * @param historyLimit newest engagements that an analysis looks at
 */
@Validated
@ConfigurationProperties("kinora.preference.engagement")
record EngagementProperties(
        @NotNull @DefaultValue("30d") Duration retention,
        @NotNull @DefaultValue("2d") Duration maxAge,
        @DefaultValue("5000") int historyLimit) {}
