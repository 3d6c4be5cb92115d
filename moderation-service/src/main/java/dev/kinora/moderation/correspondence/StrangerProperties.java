package dev.kinora.moderation.correspondence;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reports by people who are not signed in.
 *
 * @param perNetwork how many reports, of content and of accounts, one network (IPv4 /24, IPv6 /64) can file in an hour
 */
@Validated
@ConfigurationProperties("kinora.strangers")
record StrangerProperties(@Positive @DefaultValue("30") int perNetwork) {}
