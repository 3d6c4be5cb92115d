package dev.kinora.gateway.session;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with signing in and with sessions. */
enum SessionProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The sign-in or the password is wrong")
    BAD_CREDENTIALS,
    @Problem(status = HttpStatus.FORBIDDEN, title = "Give your password again to do this")
    REAUTHENTICATION_REQUIRED,
    @Problem(status = HttpStatus.NOT_FOUND, title = "You have no such session")
    SESSION_NOT_FOUND
}
