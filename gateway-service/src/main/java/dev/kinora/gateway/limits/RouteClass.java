package dev.kinora.gateway.limits;

import java.util.Optional;
import java.util.Set;

/** Kinds of requests that are counted separately. */
enum RouteClass {
    AUTH,
    UPLOAD,
    WRITE,
    READ;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The class of a request; empty for what is not counted: the pages, keys and probes. */
    static Optional<RouteClass> of(String method, String path) {
        if (path.startsWith("/media/")) {
            return Optional.of(READ);
        }
        if (!path.startsWith("/api/")) {
            return Optional.empty();
        }
        if (path.startsWith("/api/v1/uploads")) {
            return Optional.of(UPLOAD);
        }
        if (READING.contains(method)) {
            return Optional.of(READ);
        }
        boolean auth = path.startsWith("/api/v1/auth/") || path.startsWith("/api/v1/oauth2/");
        return Optional.of(auth ? AUTH : WRITE);
    }
}
