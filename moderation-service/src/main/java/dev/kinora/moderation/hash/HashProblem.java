package dev.kinora.moderation.hash;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of the hash list. */
enum HashProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The hash does not have the form of its algorithm")
    HASH_MALFORMED,

    @Problem(status = HttpStatus.CONFLICT, title = "The hash is already on the list")
    HASH_LISTED
}
