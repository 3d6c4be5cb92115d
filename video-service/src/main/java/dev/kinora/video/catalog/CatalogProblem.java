package dev.kinora.video.catalog;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CatalogProblem implements ProblemType {
    VIDEO_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such video"),
    UNKNOWN_CATEGORY(HttpStatus.BAD_REQUEST, "This is not one of the categories"),
    NOT_EDITABLE(HttpStatus.CONFLICT, "A rejected video cannot be changed"),
    NOT_RETRYABLE(HttpStatus.CONFLICT, "This video cannot be tried again"),
    OWNER_REQUIRED(HttpStatus.BAD_REQUEST, "Only your own videos can be listed here");

    private final HttpStatus status;
    private final String title;

    CatalogProblem(HttpStatus status, String title) {
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
