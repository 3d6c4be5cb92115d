package dev.kinora.gateway.account;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with an account. */
enum AccountProblem implements ProblemType {
    HANDLE_TAKEN(HttpStatus.CONFLICT, "This handle is taken"),
    HANDLE_RESERVED(HttpStatus.CONFLICT, "This handle is reserved"),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "This e-mail address has an account"),
    PASSWORD_TOO_WEAK(HttpStatus.UNPROCESSABLE_CONTENT, "The password is too easy to guess"),
    ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such account"),
    ACCOUNT_GONE(HttpStatus.UNAUTHORIZED, "This account no longer exists"),
    LAST_ADMIN(HttpStatus.CONFLICT, "The last administrator cannot be removed");

    private final HttpStatus status;
    private final String title;

    AccountProblem(HttpStatus status, String title) {
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
