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

/** Maps paths to services by the longest matching prefix of whole segments. */
final class RouteTable {

    private static final String API = "/api/v1";
    private static final String OWN_VIDEOS = API + "/users/me/videos";

    /** The gateway answers this path and paths below it, unless a longer prefix belongs to a service. */
    private static final String OWN_ACCOUNT = API + "/users/me";

    private static final Map<String, Upstream> PREFIXES = prefixes();

    private RouteTable() {}

    /** The route of a decoded path; empty if no service answers it. */
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

    /** The prefixes of a service, for tests; the caller's own videos are excluded, because their path differs there. */
    static Set<String> prefixesOf(Upstream upstream) {
        return PREFIXES.entrySet().stream()
                .filter(route -> route.getValue() == upstream && !route.getKey().equals(OWN_VIDEOS))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean slow(String path) {
        return path.startsWith(API + "/uploads")
                || path.startsWith("/media/")
                || path.startsWith(API + "/preserved-videos/");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Map<String, Upstream> prefixes() {
        Map<String, Upstream> prefixes = new HashMap<>();
        prefixes.put("/media", VIDEO);
        put(prefixes, VIDEO, "uploads", "videos", "comments", "search", "notifications", "users", "users/me/videos");
        put(prefixes, VIDEO, "users/me/age-confirmation", "users/me/blocks", "preserved-videos");
        put(prefixes, VIDEO, "admin/video");
        put(prefixes, MODERATION, "moderation", "decisions", "reports", "standing", "transparency", "admin/moderation");
        put(prefixes, RECOMMENDATION, "feed", "recommendations", "recommendation-parameters");
        put(prefixes, RECOMMENDATION, "auditions", "admin/auditions");
        put(prefixes, RECOMMENDATION, "admin/exploration", "admin/models", "admin/ranking", "admin/recommendation");
        put(prefixes, RECOMMENDATION, "admin/experiments", "admin/experiment-assignments", "admin/replays");
        put(prefixes, PREFERENCE, "engagements", "preferences", "users/me/exports", "admin/preference");
        return Map.copyOf(prefixes);
    }

    private static void put(Map<String, Upstream> prefixes, Upstream upstream, String... names) {
        for (String name : names) {
            prefixes.put(API + "/" + name, upstream);
        }
    }

    /**
     * The route of a request.
     *
     * @param ownVideos whether the path is the caller's own videos, which the service lists under another path
     * @param slow whether a body may take long in either direction
     */
    record Route(Upstream upstream, boolean ownVideos, boolean slow) {}
}
