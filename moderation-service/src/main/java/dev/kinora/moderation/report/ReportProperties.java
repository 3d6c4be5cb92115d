package dev.kinora.moderation.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reports by people.
 *
 * @param perHour how many reports an account can file in an hour
 * @param strangersPerHour how many reports all people who are not signed in can file in an hour, together
 * @param answered how long an answered report is kept
 */
@Validated
@ConfigurationProperties("kinora.reports")
record ReportProperties(
        @Positive @DefaultValue("20") int perHour,
        @Positive @DefaultValue("5000") int strangersPerHour,
        @NotNull @DefaultValue("370d") Duration answered) {}
