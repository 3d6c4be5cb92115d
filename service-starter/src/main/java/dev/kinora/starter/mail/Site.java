package dev.kinora.starter.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The address under which people open the site; links in mails begin with it. */
public final class Site {

    private Site() {}

    /**
     * Requires that links can begin with an address.
     *
     * @param variable the environment variable that sets it
     * @throws IllegalArgumentException if it has no scheme or no host
     */
    public static void require(@Nullable URI site, String variable) {
        if (site == null || site.getHost() == null || !isWeb(site.getScheme())) {
            throw new IllegalArgumentException("Set " + variable
                    + " to the address under which people open the site, such as https://kinora.example.org; it is \""
                    + (site == null ? "" : site) + "\"");
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }
}
