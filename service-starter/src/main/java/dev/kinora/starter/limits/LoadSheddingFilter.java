package dev.kinora.starter.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.problem.ProblemWriter;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Keeps an overloaded service responsive: each class of requests has a fixed number of places, a request waits briefly
 * for one, and is refused if none becomes free, so that the others are not slowed down.
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
        if (!places.bulkhead().tryAcquirePermission()) {
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
            places.bulkhead().onComplete();
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

    private record Places(Bulkhead bulkhead, Counter shed) {

        static Places of(String type, LoadProperties.Limit limit, MeterRegistry metrics) {
            Bulkhead bulkhead = Bulkhead.of(
                    type,
                    BulkheadConfig.custom()
                            .maxConcurrentCalls(limit.concurrent())
                            .maxWaitDuration(limit.maxWait())
                            .writableStackTraceEnabled(false)
                            .build());
            Gauge.builder("kinora.requests.in.flight", bulkhead, LoadSheddingFilter::inFlight)
                    .description("Requests that are worked on now")
                    .tag("class", type)
                    .register(metrics);
            Counter shed = Counter.builder("kinora.requests.shed")
                    .description("Requests that were refused because too many were worked on")
                    .tag("class", type)
                    .register(metrics);
            return new Places(bulkhead, shed);
        }
    }

    private static double inFlight(Bulkhead bulkhead) {
        return bulkhead.getMetrics().getMaxAllowedConcurrentCalls()
                - bulkhead.getMetrics().getAvailableConcurrentCalls();
    }
}
