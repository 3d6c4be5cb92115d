package dev.kinora.gateway.routing;

import static dev.kinora.gateway.routing.Upstream.MODERATION;
import static dev.kinora.gateway.routing.Upstream.PREFERENCE;
import static dev.kinora.gateway.routing.Upstream.RECOMMENDATION;
import static dev.kinora.gateway.routing.Upstream.VIDEO;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which service answers a path: the longest prefix of whole segments decides. */
final class RouteTable {

    private static final String API = "/api/v1";
    private static final String OWN_VIDEOS = API + "/users/me/videos";

    /** The gateway answers this and what is below it, but for what has a longer prefix of its own. */
    private static final String OWN_ACCOUNT = API + "/users/me";

    private static final Map<String, Upstream> PREFIXES = prefixes();

    private RouteTable() {}

    /** Where a request for this decoded path goes; empty when no service answers it. */
    static Optional<Route> find(String path) {
        for (String prefix = path; !prefix.isEmpty(); prefix = parent(prefix)) {
            if (prefix.equals(OWN_ACCOUNT)) {
                return Optional.empty();
            }
            Upstream upstream = PREFIXES.get(prefix);
            if (upstream != null) {
                return Optional.of(new Route(upstream, path.equals(OWN_VIDEOS), slow(path)));
            }
        }
        return Optional.empty();
    }

    /** The prefixes that lead to this service, for tests; the caller's own videos have another path there. */
    static Set<String> prefixesOf(Upstream upstream) {
        return PREFIXES.entrySet().stream()
                .filter(route -> route.getValue() == upstream && !route.getKey().equals(OWN_VIDEOS))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean slow(String path) {
        return path.startsWith(API + "/uploads") || path.startsWith("/media/");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Map<String, Upstream> prefixes() {
        Map<String, Upstream> prefixes = new HashMap<>();
        prefixes.put("/media", VIDEO);
        put(prefixes, VIDEO, "uploads", "videos", "comments", "search", "notifications", "users", "users/me/videos");
        put(prefixes, VIDEO, "admin/video");
        put(prefixes, MODERATION, "moderation", "decisions");
        put(prefixes, RECOMMENDATION, "feed", "recommendations", "recommendation-parameters");
        put(prefixes, RECOMMENDATION, "admin/models", "admin/ranking", "admin/recommendation");
        put(prefixes, PREFERENCE, "engagements", "preferences", "users/me/exports", "admin/preference");
        return Map.copyOf(prefixes);
    }

    private static void put(Map<String, Upstream> prefixes, Upstream upstream, String... names) {
        for (String name : names) {
            prefixes.put(API + "/" + name, upstream);
        }
    }

    /**
     * The way of one request.
     *
     * @param ownVideos the path means the caller's own videos, which the service lists under another one
     * @param slow the body may take long, in either direction
     */
    record Route(Upstream upstream, boolean ownVideos, boolean slow) {}
}
