package dev.kinora.video.block;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum BlockProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such account")
    ACCOUNT_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "You cannot block yourself")
    CANNOT_BLOCK_YOURSELF,

    @Problem(status = HttpStatus.CONFLICT, title = "You block as many accounts as you can")
    TOO_MANY_BLOCKS
}
