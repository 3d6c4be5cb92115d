package dev.kinora.gateway.account;

import dev.kinora.starter.secret.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts begin.
 *
 * @param bootstrapAdminPassword password of the account {@code admin} that is made when nobody is an administrator;
 *     empty: none is made
 * @param bootstrapAdminEmail its e-mail address
 */
@ConfigurationProperties("kinora.accounts")
record AccountProperties(
        @DefaultValue("") Secret bootstrapAdminPassword,
        @DefaultValue("admin@kinora.invalid") String bootstrapAdminEmail) {}
