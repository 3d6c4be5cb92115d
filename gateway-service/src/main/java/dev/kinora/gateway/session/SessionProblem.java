package dev.kinora.gateway.session;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of sign-in and sessions. */
enum SessionProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The sign-in or the password is wrong")
    BAD_CREDENTIALS,
    @Problem(status = HttpStatus.FORBIDDEN, title = "Confirm your password to continue")
    REAUTHENTICATION_REQUIRED,
    @Problem(status = HttpStatus.NOT_FOUND, title = "This session does not exist")
    SESSION_NOT_FOUND
}
