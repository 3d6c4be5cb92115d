package dev.kinora.gateway.routing;

import dev.kinora.starter.limits.BodyLimitFilter;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Forwards a request to the service of its path and streams both bodies, unchanged and unbuffered. */
class UpstreamProxy implements HandlerFunction<ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(UpstreamProxy.class);
    private static final String SOON = "2";

    private final ProxyExchange quick;
    private final ProxyExchange slow;
    private final RoutingProperties properties;
    private final ProblemDetails problems;

    UpstreamProxy(ProxyExchange quick, ProxyExchange slow, RoutingProperties properties, ProblemDetails problems) {
        this.quick = quick;
        this.slow = slow;
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        RouteTable.Route route = RouteTable.find(request.servletRequest().getServletPath())
                .orElseThrow(() -> new IllegalStateException("Only routed paths get here"));
        URI target;
        try {
            target = target(route, request);
        } catch (IllegalArgumentException e) {
            return problem(request, CommonProblem.MALFORMED_REQUEST, "The address is not a valid URI.");
        }
        ProxyExchange exchange = route.slow() ? slow : quick;
        long start = System.nanoTime();
        try {
            ServerResponse answer = exchange.exchange(exchange.request(request)
                    .method(request.method())
                    .uri(target)
                    .headers(UpstreamHeaders.request(request.headers().asHttpHeaders(), request.servletRequest()))
                    .responseConsumer((received, response) ->
                            response.headers().putAll(UpstreamHeaders.response(received.getHeaders())))
                    .build());
            return new StreamedAnswer(answer, cause -> broken(request, route.upstream(), cause));
        } catch (ResourceAccessException e) {
            Duration patience = route.slow() ? properties.transferTimeout() : properties.readTimeout();
            boolean waited = System.nanoTime() - start >= patience.toNanos();
            return failure(request, route.upstream(), e, waited);
        }
    }

    private URI target(RouteTable.Route route, ServerRequest request) {
        String base = properties.base(route.upstream()).toString().replaceAll("/+$", "");
        String query = request.servletRequest().getQueryString();
        if (route.ownVideos()) {
            return URI.create(base + "/api/v1/videos?owner=me" + (query == null ? "" : "&" + query));
        }
        return URI.create(base + request.servletRequest().getRequestURI() + (query == null ? "" : "?" + query));
    }

    /**
     * What became of a request without an answer. The HTTP client reports a connection that comes too late as a request
     * that timed out; {@code waited} tells the two apart.
     */
    private ServerResponse failure(
            ServerRequest request, Upstream upstream, ResourceAccessException e, boolean waited) {
        BodyLimitFilter.exceeded(request.servletRequest()).ifPresent(tooLarge -> {
            throw tooLarge;
        });
        Throwable cause = e.getCause();
        log.warn("{}-service did not answer {} {}: {}", upstream.path(), request.method(), request.path(), name(cause));
        if (waited && cause instanceof HttpTimeoutException) {
            return problem(request, RoutingProblem.UPSTREAM_TIMEOUT, "Try again.");
        }
        return problem(request, CommonProblem.UPSTREAM_UNAVAILABLE, "Try again in a moment.");
    }

    private ServerResponse broken(ServerRequest request, Upstream upstream, IOException cause) {
        log.warn(
                "{}-service broke off its answer to {} {}: {}",
                upstream.path(),
                request.method(),
                request.path(),
                cause.toString());
        return problem(request, CommonProblem.UPSTREAM_UNAVAILABLE, "Try again in a moment.");
    }

    private static String name(@Nullable Throwable cause) {
        return cause == null ? "no cause" : cause.toString();
    }

    private ServerResponse problem(ServerRequest request, ProblemType type, String detail) {
        ProblemDetail problem = problems.of(type, detail, Map.of());
        problem.setInstance(URI.create(request.servletRequest().getRequestURI()));
        var response = ServerResponse.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (type.retryable()) {
            response.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return response.body(problem);
    }
}
