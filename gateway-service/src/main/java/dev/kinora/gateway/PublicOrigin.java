package dev.kinora.gateway;

import dev.kinora.starter.mail.Site;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The public address of this site.
 *
 * @param publicUrl scheme and host, without a path; links in mails begin with it, with {@code https} cookies are
 *     secure, and passkeys work only under its host: not under an IP address or another name of the machine
 */
@ConfigurationProperties("kinora")
public record PublicOrigin(URI publicUrl) {

    public PublicOrigin {
        Site.require(publicUrl, "KINORA_PUBLIC_URL");
    }

    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
