package dev.kinora.video.channel;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ChannelProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such channel")
    CHANNEL_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "You cannot follow yourself")
    CANNOT_FOLLOW_YOURSELF,

    @Problem(status = HttpStatus.CONFLICT, title = "You block this channel")
    BLOCKED_BY_YOU;

    static ProblemException notFound() {
        return new ProblemException(CHANNEL_NOT_FOUND, "No account has this handle.");
    }
}
