package dev.kinora.video.account;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum AccountProblem implements ProblemType {
    ACCOUNT_ERASED(HttpStatus.FORBIDDEN, "This account is being erased");

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
