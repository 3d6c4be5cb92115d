package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 when a caller has used up what its class of requests allows. */
class RateLimitFilter extends OncePerRequestFilter {

    private final String kind;
    private final Function<HttpServletRequest, Optional<String>> caller;
    private final Function<RouteClass, Rate> rates;
    private final Buckets buckets;
    private final ProblemWriter problems;

    /**
     * @param kind what callers are told apart by
     * @param caller who calls; empty: not counted here
     */
    RateLimitFilter(
            String kind,
            Function<HttpServletRequest, Optional<String>> caller,
            Function<RouteClass, Rate> rates,
            Buckets buckets,
            ProblemWriter problems) {
        this.kind = kind;
        this.caller = caller;
        this.rates = rates;
        this.buckets = buckets;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = RouteClass.of(request.getMethod(), request.getRequestURI())
                .flatMap(routeClass -> caller.apply(request).flatMap(id -> take(routeClass, id)));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
        problems.write(request, response, CommonProblem.RATE_LIMITED, "Slow down; see Retry-After.");
    }

    private Optional<Duration> take(RouteClass routeClass, String id) {
        return buckets.take(new Buckets.Key(kind + " " + routeClass, id), rates.apply(routeClass));
    }
}
