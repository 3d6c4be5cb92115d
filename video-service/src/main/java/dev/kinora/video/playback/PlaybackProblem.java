package dev.kinora.video.playback;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum PlaybackProblem implements ProblemType {
    @Problem(status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, title = "The requested range cannot be satisfied")
    RANGE_NOT_SATISFIABLE
}
