package dev.kinora.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Filters the headers that the gateway forwards in both directions. Headers in which a caller claims its own origin are
 * dropped.
 */
final class UpstreamHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> KEPT_HERE = Set.of(
            "host", "cookie", "expect", "forwarded", "x-real-ip", "x-xsrf-token", "x-original-url", "x-rewrite-url");

    private static final Set<String> NOT_RETURNED = Set.of("set-cookie", "server");

    private UpstreamHeaders() {}

    /** The headers of the request to the service. */
    static HttpHeaders request(HttpHeaders received, HttpServletRequest request) {
        var sent = new HttpHeaders();
        Set<String> connection = connectionTokens(received);
        received.forEach((name, values) -> {
            String folded = name.toLowerCase(Locale.ROOT);
            boolean internal = folded.startsWith("x-forwarded-") || folded.startsWith("x-kinora-");
            if (!internal && !hopByHop(folded, connection) && !KEPT_HERE.contains(folded)) {
                sent.put(name, List.copyOf(values));
            }
        });
        String authorization = sent.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            sent.remove(HttpHeaders.AUTHORIZATION);
        }
        sent.set("X-Forwarded-For", request.getRemoteAddr());
        sent.set("X-Forwarded-Proto", request.getScheme());
        sent.set("X-Forwarded-Host", host(received.getFirst(HttpHeaders.HOST), request));
        sent.set("X-Forwarded-Port", String.valueOf(request.getServerPort()));
        return sent;
    }

    /** The headers of the answer to the caller; only the gateway sets cookies. */
    static HttpHeaders response(HttpHeaders received) {
        var returned = new HttpHeaders();
        Set<String> connection = connectionTokens(received);
        received.forEach((name, values) -> {
            String folded = name.toLowerCase(Locale.ROOT);
            if (!hopByHop(folded, connection) && !NOT_RETURNED.contains(folded)) {
                returned.put(name, List.copyOf(values));
            }
        });
        return returned;
    }

    private static boolean hopByHop(String folded, Set<String> connection) {
        return HOP_BY_HOP.contains(folded) || connection.contains(folded) || folded.startsWith(":");
    }

    private static Set<String> connectionTokens(HttpHeaders headers) {
        return Set.copyOf(headers.getConnection().stream()
                .map(token -> token.toLowerCase(Locale.ROOT))
                .toList());
    }

    private static String host(@Nullable String header, HttpServletRequest request) {
        return header == null ? request.getServerName() : header;
    }
}
