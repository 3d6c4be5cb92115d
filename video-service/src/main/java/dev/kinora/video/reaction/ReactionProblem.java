package dev.kinora.video.reaction;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ReactionProblem implements ProblemType {
    @Problem(status = HttpStatus.CONFLICT, title = "Likes of this video are closed")
    LIKES_CLOSED
}
