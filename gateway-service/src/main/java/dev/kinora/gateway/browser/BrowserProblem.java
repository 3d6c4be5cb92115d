package dev.kinora.gateway.browser;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a request that relies on the session cookie is refused. */
enum BrowserProblem implements ProblemType {
    @Problem(status = HttpStatus.FORBIDDEN, title = "The request does not carry the token of this browser session")
    CSRF_TOKEN_INVALID
}
