package dev.kinora.video.channel;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ChannelProblem implements ProblemType {
    CHANNEL_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such channel"),
    CANNOT_FOLLOW_YOURSELF(HttpStatus.CONFLICT, "You cannot follow yourself");

    private final HttpStatus status;
    private final String title;

    ChannelProblem(HttpStatus status, String title) {
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
