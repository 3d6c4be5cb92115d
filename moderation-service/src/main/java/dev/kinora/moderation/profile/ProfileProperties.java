package dev.kinora.moderation.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reports of accounts.
 *
 * @param reportsPerHour how many accounts an account can report in an hour
 * @param strangersPerHour how many accounts all people who are not signed in can report in an hour, together
 * @param answered how long an answered report is kept
 */
@Validated
@ConfigurationProperties("kinora.profiles")
record ProfileProperties(
        @Positive @DefaultValue("20") int reportsPerHour,
        @Positive @DefaultValue("5000") int strangersPerHour,
        @NotNull @DefaultValue("370d") Duration answered) {}
