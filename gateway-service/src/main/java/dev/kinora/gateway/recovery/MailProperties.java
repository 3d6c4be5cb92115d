package dev.kinora.gateway.recovery;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails go out. A server is named by {@code spring.mail.*}; without a server and a folder none goes out.
 *
 * @param folder when set, each mail becomes a file there instead of being sent
 * @param from the address that mails come from
 */
@Validated
@ConfigurationProperties("kinora.mail")
record MailProperties(
        @DefaultValue("") String folder,
        @DefaultValue("no-reply@kinora.invalid") @NotBlank String from) {}
