package dev.kinora.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The public address of this site.
 *
 * @param publicUrl scheme and host, without a path; links in mails begin with it, with {@code https} cookies are
 *     secure, and passkeys work only under its host: not under an IP address or another name of the machine
 */
@ConfigurationProperties("kinora")
public record PublicOrigin(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
