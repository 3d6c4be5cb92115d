package dev.kinora.gateway.routing;

import static dev.kinora.gateway.routing.Upstream.MODERATION;
import static dev.kinora.gateway.routing.Upstream.PREFERENCE;
import static dev.kinora.gateway.routing.Upstream.RECOMMENDATION;
import static dev.kinora.gateway.routing.Upstream.VIDEO;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers a path: the longest prefix of whole segments decides. */
final class RouteTable {

    private static final String API = "/api/v1";
    private static final String OWN_VIDEOS = API + "/users/me/videos";

    /** What the gateway answers itself although a prefix of it belongs to a service. */
    private static final Set<String> OWN = Set.of(API + "/users/me");

    private static final Map<String, Upstream> PREFIXES = prefixes();

    private RouteTable() {}

    /** Where a request for this decoded path goes; empty when no service answers it. */
    static Optional<Route> find(String path) {
        if (OWN.contains(path)) {
            return Optional.empty();
        }
        for (String prefix = path; !prefix.isEmpty(); prefix = parent(prefix)) {
            Upstream upstream = PREFIXES.get(prefix);
            if (upstream != null) {
                return Optional.of(new Route(upstream, path.equals(OWN_VIDEOS), slow(path)));
            }
        }
        return Optional.empty();
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
        for (String name : new String[] {"uploads", "videos", "comments", "search", "notifications", "users"}) {
            prefixes.put(API + "/" + name, VIDEO);
        }
        for (String name : new String[] {"moderation", "reports", "decisions", "appeals"}) {
            prefixes.put(API + "/" + name, MODERATION);
        }
        for (String name : new String[] {"feed", "recommendations", "recommendation-parameters"}) {
            prefixes.put(API + "/" + name, RECOMMENDATION);
        }
        for (String name : new String[] {"models", "ranking", "experiments", "evaluations"}) {
            prefixes.put(API + "/admin/" + name, RECOMMENDATION);
        }
        for (String name : new String[] {"engagements", "preferences", "users/me/exports"}) {
            prefixes.put(API + "/" + name, PREFERENCE);
        }
        for (Upstream upstream : Upstream.values()) {
            prefixes.put(API + "/admin/" + upstream.path(), upstream);
        }
        return Map.copyOf(prefixes);
    }

    /**
     * The way of one request.
     *
     * @param ownVideos the path means the caller's own videos, which the service lists under another one
     * @param slow the body may take long, in either direction
     */
    record Route(Upstream upstream, boolean ownVideos, boolean slow) {}
}
