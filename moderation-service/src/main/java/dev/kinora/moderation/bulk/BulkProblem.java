package dev.kinora.moderation.bulk;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of bulks. */
enum BulkProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such bulk of yours")
    BULK_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "The bulk is in a phase in which this is not possible")
    BULK_PHASE,

    @Problem(status = HttpStatus.CONFLICT, title = "Other bulks of yours have not ended yet")
    BULK_BUSY,

    @Problem(status = HttpStatus.CONFLICT, title = "The time in which this can be undone is over")
    BULK_UNDO_TOO_LATE
}
