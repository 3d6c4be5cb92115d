package dev.kinora.video.comment;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CommentProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such comment")
    COMMENT_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "Comments on this video are closed")
    COMMENTS_CLOSED,

    @Problem(status = HttpStatus.CONFLICT, title = "Moderation has turned off the comments on this video")
    COMMENTS_OFF,

    @Problem(status = HttpStatus.CONFLICT, title = "This comment cannot be changed any more")
    COMMENT_LOCKED
}
