package dev.kinora.moderation.correspondence;

import dev.kinora.starter.mail.Site;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mails to people who reported without an account.
 *
 * @param site scheme and host of the site, with which links in mails begin
 * @param unconfirmed how long an address is kept that nobody has confirmed
 * @param perAddress how many unconfirmed reports one address gets mails about; further ones count, without a mail
 * @param outcomeAfter how long after an answer its mail goes out: an answer can be taken back for a while
 * @param redress what else somebody can do who does not agree with an answer
 */
@Validated
@ConfigurationProperties("kinora.reporter-mail")
record ReporterMailProperties(
        URI site,
        @NotNull @DefaultValue("7d") Duration unconfirmed,
        @Positive @DefaultValue("3") int perAddress,
        @NotNull @DefaultValue("10m") Duration outcomeAfter,

        @NotBlank @DefaultValue(
                "You can also turn to a certified out-of-court dispute settlement body (Digital Services Act, Article 21),"
                        + " or to a court.")
        String redress) {

    ReporterMailProperties {
        Site.require(site, "KINORA_PUBLIC_URL");
    }
}
