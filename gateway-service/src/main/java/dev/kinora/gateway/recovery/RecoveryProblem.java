package dev.kinora.gateway.recovery;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a link from a mail. */
enum RecoveryProblem implements ProblemType {
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The link has been used, has expired or is incomplete")
    MAILED_TOKEN_INVALID
}
