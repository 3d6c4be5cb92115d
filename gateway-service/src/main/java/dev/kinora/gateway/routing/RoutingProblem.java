package dev.kinora.gateway.routing;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong between the gateway and a service. */
enum RoutingProblem implements ProblemType {
    UPSTREAM_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "A part of Kinora took too long to answer");

    private final HttpStatus status;
    private final String title;

    RoutingProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
