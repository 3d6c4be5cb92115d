package dev.kinora.preference.privacy;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum PrivacyProblem implements ProblemType {
    ACCOUNT_ERASED(HttpStatus.GONE, "The account was erased");

    private final HttpStatus status;
    private final String title;

    PrivacyProblem(HttpStatus status, String title) {
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
