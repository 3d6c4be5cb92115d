package dev.kinora.gateway.routing;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems between the gateway and a service. */
enum RoutingProblem implements ProblemType {
    @Problem(status = HttpStatus.GATEWAY_TIMEOUT, title = "A part of Kinora took too long to answer", retryable = true)
    UPSTREAM_TIMEOUT
}
