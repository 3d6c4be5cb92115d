package dev.kinora.moderation.explanation;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ExplanationProblem implements ProblemType {
    NOTHING_TO_EXPLAIN(HttpStatus.UNPROCESSABLE_CONTENT, "Only the text of a comment can be explained");

    private final HttpStatus status;
    private final String title;

    ExplanationProblem(HttpStatus status, String title) {
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
