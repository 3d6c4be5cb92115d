package dev.kinora.video.comment;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CommentProblem implements ProblemType {
    COMMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such comment"),
    COMMENTS_CLOSED(HttpStatus.CONFLICT, "This video takes no comments now"),
    COMMENT_LOCKED(HttpStatus.CONFLICT, "This comment cannot be changed any more");

    private final HttpStatus status;
    private final String title;

    CommentProblem(HttpStatus status, String title) {
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
