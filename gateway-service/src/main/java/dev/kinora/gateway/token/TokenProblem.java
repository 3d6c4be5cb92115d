package dev.kinora.gateway.token;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Reasons to refuse a token. */
enum TokenProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The refresh token is unknown or has expired")
    REFRESH_TOKEN_INVALID,
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The refresh token was used before; sign in again")
    REFRESH_TOKEN_REUSED,
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The client is unknown or its secret is wrong")
    INVALID_CLIENT,
    @Problem(status = HttpStatus.BAD_REQUEST, title = "Only client_credentials is supported here")
    UNSUPPORTED_GRANT_TYPE
}
