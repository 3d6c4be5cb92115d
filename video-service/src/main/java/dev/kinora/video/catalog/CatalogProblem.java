package dev.kinora.video.catalog;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CatalogProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such video")
    VIDEO_NOT_FOUND,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "This category does not exist")
    UNKNOWN_CATEGORY,

    @Problem(status = HttpStatus.CONFLICT, title = "A rejected video cannot be changed")
    NOT_EDITABLE,

    @Problem(status = HttpStatus.CONFLICT, title = "This video cannot be retried")
    NOT_RETRYABLE,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "Only your own videos can be listed here")
    OWNER_REQUIRED
}
