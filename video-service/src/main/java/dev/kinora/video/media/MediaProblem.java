package dev.kinora.video.media;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What goes wrong with stored media; a passing failure, so that readers and workers try again. */
enum MediaProblem implements ProblemType {
    MEDIA_STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The media store does not answer; try again in a moment");

    private final HttpStatus status;
    private final String title;

    MediaProblem(HttpStatus status, String title) {
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

    @Override
    public boolean retryable() {
        return true;
    }
}
