package dev.kinora.gateway.browser;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a request that relies on the session cookie is refused. */
enum BrowserProblem implements ProblemType {
    CSRF_TOKEN_INVALID(HttpStatus.FORBIDDEN, "The request does not carry the token of this browser session");

    private final HttpStatus status;
    private final String title;

    BrowserProblem(HttpStatus status, String title) {
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
