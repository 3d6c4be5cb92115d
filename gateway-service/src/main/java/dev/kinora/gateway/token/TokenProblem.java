package dev.kinora.gateway.token;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a proof of identity is not given or not taken. */
enum TokenProblem implements ProblemType {
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED, "The sign-in or the password is wrong"),
    REFRESH_TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The refresh token is unknown or has expired"),
    REFRESH_TOKEN_REUSED(HttpStatus.UNAUTHORIZED, "The refresh token was used before; sign in again"),
    INVALID_CLIENT(HttpStatus.UNAUTHORIZED, "The client is unknown or its secret is wrong"),
    UNSUPPORTED_GRANT_TYPE(HttpStatus.BAD_REQUEST, "Only client_credentials is supported here");

    private final HttpStatus status;
    private final String title;

    TokenProblem(HttpStatus status, String title) {
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
}
