package dev.kinora.video.catalog.metadata;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum AudienceProblem implements ProblemType {
    PUBLISH_AT_REQUIRED(HttpStatus.BAD_REQUEST, "A scheduled video needs a time"),
    PUBLISH_AT_OUT_OF_RANGE(HttpStatus.BAD_REQUEST, "This time cannot be chosen"),
    PUBLISH_AT_NOT_ALLOWED(HttpStatus.BAD_REQUEST, "Only a scheduled video has a time");

    private final HttpStatus status;
    private final String title;

    AudienceProblem(HttpStatus status, String title) {
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
