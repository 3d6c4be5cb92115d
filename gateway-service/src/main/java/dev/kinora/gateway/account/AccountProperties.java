package dev.kinora.gateway.account;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts.
 *
 * @param bootstrapAdminPassword password of the account {@code admin}, which is created when there is no administrator;
 *     empty: it is not created
 * @param bootstrapAdminEmail e-mail address of that account
 * @param staffSecondFactor whether moderators, administrators and operators may or must sign in with a code in addition
 *     to the password: {@code off}, {@code optional} or {@code required}
 * @param handleInterval how long an owner waits before choosing another handle again
 * @param handleReservation how long nobody else can have a handle that an account has given up
 */
@Validated
@ConfigurationProperties("kinora.accounts")
record AccountProperties(
        @DefaultValue("") Secret bootstrapAdminPassword,
        @DefaultValue("admin@kinora.invalid") String bootstrapAdminEmail,
        @DefaultValue("optional") StaffSecondFactor staffSecondFactor,
        @NotNull @DefaultValue("14d") Duration handleInterval,
        @NotNull @DefaultValue("90d") Duration handleReservation) {}
