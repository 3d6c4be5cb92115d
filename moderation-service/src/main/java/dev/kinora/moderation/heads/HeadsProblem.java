package dev.kinora.moderation.heads;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why heads are not trained, or do not go live. */
enum HeadsProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "The heads of this text model cannot be learned")
    HEADS_NOT_TRAINABLE,
    @Problem(status = CONFLICT, title = "Heads are being trained already")
    TRAINING_RUNNING,
    @Problem(status = CONFLICT, title = "The gate refused these heads")
    HEADS_REFUSED,
    @Problem(status = CONFLICT, title = "The stored heads are damaged, or of another encoder")
    HEADS_DAMAGED,
    @Problem(status = CONFLICT, title = "These heads are live already")
    HEADS_LIVE
}
