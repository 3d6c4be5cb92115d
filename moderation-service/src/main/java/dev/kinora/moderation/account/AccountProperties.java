package dev.kinora.moderation.account;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Moderation of accounts.
 *
 * @param notes how long notes of the staff about an account are kept
 */
@Validated
@ConfigurationProperties("kinora.accounts")
record AccountProperties(@NotNull @DefaultValue("370d") Duration notes) {}
