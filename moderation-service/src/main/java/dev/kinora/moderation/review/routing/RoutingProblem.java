package dev.kinora.moderation.review.routing;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of routing rules. */
enum RoutingProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "A queue cannot be removed: cases lie in it")
    QUEUE_MISSING,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such version of the routing rules")
    ROUTING_VERSION_NOT_FOUND
}
