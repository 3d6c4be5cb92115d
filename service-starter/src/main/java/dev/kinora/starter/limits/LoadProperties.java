package dev.kinora.starter.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on the requests that one replica processes at a time. A request that finds no place in time is answered with
 * 503.
 *
 * @param enabled whether load is shed at all
 * @param classes limits by name of the class; classes that are not named keep their defaults
 * @param routes classes by route; the first match applies, and without one GET and HEAD are reads and all other methods
 *     writes
 */
@Validated
@ConfigurationProperties("kinora.limits.load")
record LoadProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Map<String, @Valid Limit> classes,
        @DefaultValue List<@Valid Route> routes) {

    /** Cheap requests that change nothing. */
    static final String READ = "read";

    /** Requests that change something. */
    static final String WRITE = "write";

    /** Class of routes that are never shed, in addition to health, metrics, the API description and the public keys. */
    static final String NEVER = "never";

    private static final Map<String, Limit> DEFAULTS = Map.of(
            READ,
            Limit.fixed(48, Duration.ofMillis(500)),
            WRITE,
            Limit.fixed(32, Duration.ofMillis(500)),
            "expensive",
            Limit.fixed(8, Duration.ofMillis(500)),
            "upload",
            Limit.fixed(64, Duration.ofSeconds(1)),
            "playback",
            Limit.fixed(512, Duration.ofSeconds(1)));

    LoadProperties {
        Map<String, Limit> all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(classes);
        classes = Map.copyOf(all);
        routes = List.copyOf(routes);
        for (Route route : routes) {
            if (!route.type().equals(NEVER) && !classes.containsKey(route.type())) {
                throw new IllegalArgumentException(
                        "kinora.limits.load.routes names the class " + route.type() + ", which has no limits");
            }
        }
    }

    /**
     * The limits of one class.
     *
     * @param concurrent number of its requests that are processed at a time
     * @param maxWait how long a request waits for a place
     * @param target how long a request may take before its class gets fewer places than {@code concurrent}, down to a
     *     sixteenth of it; empty: the number is fixed
     */
    record Limit(
            @Min(1) int concurrent,
            @NotNull Duration maxWait,
            @Nullable Duration target) {

        /** A fixed number of places. */
        static Limit fixed(int concurrent, Duration maxWait) {
            return new Limit(concurrent, maxWait, null);
        }
    }

    /**
     * Requests of one class.
     *
     * @param path pattern of the path
     * @param methods HTTP methods; all when empty
     * @param type the name of the class, or {@value #NEVER}
     */
    record Route(
            @NotBlank String path,
            @DefaultValue Set<String> methods,
            @NotBlank String type) {

        Route {
            methods = Set.copyOf(methods);
        }

        boolean covers(HttpMethod method) {
            return methods.isEmpty() || methods.contains(method.name());
        }
    }
}
