package dev.kinora.starter.limits;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limiter.LifoBlockingLimiter;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Keeps an overloaded service responsive: each class of requests has a number of places, a request waits briefly for
 * one, and is refused if none becomes free, so that the others are not slowed down. The one that came last is served
 * first, because the one that has waited longest is the likeliest to be given up.
 *
 * <p>Where a class has a target for the time that a request takes, its places become fewer as long as requests take
 * longer or the service behind is overloaded, and more again when they do not (additive increase, multiplicative
 * decrease).
 *
 * <p>A request that continues asynchronously, such as an event stream, gives its place back at that point.
 */
class LoadSheddingFilter extends OncePerRequestFilter {

    /** Paths that must be answered especially when the service is busy. */
    private static final List<PathPattern> NEVER_SHED = Stream.of("/actuator/**", "/.well-known/**", "/v3/api-docs/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /** Seconds after which the client should try again. */
    private static final int SOON = 2;

    /** The part of its places that a class always has. */
    private static final int LEAST = 16;

    /** The part of the places that remains after each request that took too long. */
    private static final double BACKOFF = 0.95;

    private final Map<String, Places> classes;
    private final List<Route> routes;
    private final ProblemWriter problems;

    LoadSheddingFilter(LoadProperties properties, ProblemWriter problems, MeterRegistry metrics) {
        this.classes = properties.classes().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Places.of(entry.getKey(), entry.getValue(), metrics)));
        this.routes = properties.routes().stream()
                .map(route -> new Route(PathPatternParser.defaultInstance.parse(route.path()), route))
                .toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Places places = classes.get(type(request));
        if (places == null) {
            chain.doFilter(request, response);
            return;
        }
        var place = places.limiter().acquire(request);
        if (place.isEmpty()) {
            places.shed().increment();
            problems.write(
                    request,
                    response,
                    new ProblemException(CommonProblem.OVERLOADED, "Try again in a moment.")
                            .with(ProblemException.RETRY_AFTER, SOON));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            giveBack(place.get(), response.getStatus());
        }
    }

    private static void giveBack(Limiter.Listener place, int status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value() || status == HttpStatus.GATEWAY_TIMEOUT.value()) {
            place.onDropped();
        } else {
            place.onSuccess();
        }
    }

    private String type(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (NEVER_SHED.stream().anyMatch(pattern -> pattern.matches(path))) {
            return LoadProperties.NEVER;
        }
        return routes.stream()
                .filter(route -> route.declared().covers(method) && route.path().matches(path))
                .findFirst()
                .map(route -> route.declared().type())
                .orElseGet(() -> method == HttpMethod.GET || method == HttpMethod.HEAD
                        ? LoadProperties.READ
                        : LoadProperties.WRITE);
    }

    private record Route(PathPattern path, LoadProperties.Route declared) {}

    private record Places(Limiter<HttpServletRequest> limiter, Counter shed) {

        static Places of(String type, LoadProperties.Limit limit, MeterRegistry metrics) {
            SimpleLimiter<HttpServletRequest> working =
                    SimpleLimiter.newBuilder().named(type).limit(places(limit)).build();
            Gauge.builder("kinora.requests.in.flight", working, SimpleLimiter::getInflight)
                    .description("Requests that are worked on now")
                    .tag("class", type)
                    .register(metrics);
            Gauge.builder("kinora.requests.places", working, SimpleLimiter::getLimit)
                    .description("Requests that may be worked on at a time")
                    .tag("class", type)
                    .register(metrics);
            Counter shed = Counter.builder("kinora.requests.shed")
                    .description("Requests that were refused because too many were worked on")
                    .tag("class", type)
                    .register(metrics);
            var waiting = LifoBlockingLimiter.newBuilder(working)
                    // As many as can be worked on: more would hold memory for a place that they hardly get in time.
                    .backlogSize(limit.concurrent())
                    .backlogTimeoutMillis(limit.maxWait().toMillis())
                    .build();
            return new Places(waiting, shed);
        }

        private static Limit places(LoadProperties.Limit limit) {
            Duration target = limit.target();
            if (target == null) {
                return FixedLimit.of(limit.concurrent());
            }
            int least = Math.max(1, limit.concurrent() / LEAST);
            return AIMDLimit.newBuilder()
                    .initialLimit(least)
                    .minLimit(least)
                    .maxLimit(limit.concurrent())
                    .timeout(target.toNanos(), TimeUnit.NANOSECONDS)
                    .backoffRatio(BACKOFF)
                    .build();
        }
    }
}
