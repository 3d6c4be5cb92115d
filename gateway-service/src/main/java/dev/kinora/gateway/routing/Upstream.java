package dev.kinora.gateway.routing;

import java.util.Locale;
import java.util.Optional;

/** A service behind the gateway. */
enum Upstream {
    VIDEO,
    MODERATION,
    RECOMMENDATION,
    PREFERENCE;

    /** The name in paths, lower case. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Upstream> named(String path) {
        for (Upstream upstream : values()) {
            if (upstream.path().equals(path)) {
                return Optional.of(upstream);
            }
        }
        return Optional.empty();
    }
}
