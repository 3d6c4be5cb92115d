package dev.kinora.starter.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Delivery of mails. {@code spring.mail.*} configures a server; without a server or a folder no mail is sent.
 *
 * @param folder folder to which mails are written instead of being sent
 * @param from sender of mails
 */
@Validated
@ConfigurationProperties("kinora.mail")
record MailProperties(
        @DefaultValue("") String folder,
        @DefaultValue("no-reply@kinora.invalid") @NotBlank String from) {}
