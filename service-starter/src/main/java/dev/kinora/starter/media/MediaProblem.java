package dev.kinora.starter.media;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What goes wrong with stored media; a passing failure, so that readers and workers try again. */
enum MediaProblem implements ProblemType {
    @Problem(
            status = HttpStatus.SERVICE_UNAVAILABLE,
            title = "The media store does not answer; try again in a moment",
            retryable = true)
    MEDIA_STORE_UNAVAILABLE
}
