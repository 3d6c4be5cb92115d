package dev.kinora.moderation.hash;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of the hash list. */
enum HashProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The hash does not have the form of its algorithm")
    HASH_MALFORMED,

    @Problem(status = HttpStatus.CONFLICT, title = "The hash is already on the list")
    HASH_LISTED,

    @Problem(status = HttpStatus.CONFLICT, title = "The hash list has no room for more")
    HASH_LIST_FULL,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such entry on the hash list")
    HASH_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "The entry is in a state in which this is not possible")
    HASH_STATE,

    @Problem(status = HttpStatus.CONFLICT, title = "Somebody has asked for the removal already")
    REMOVAL_ASKED,

    @Problem(status = HttpStatus.CONFLICT, title = "Nobody has asked for the removal")
    REMOVAL_NOT_ASKED,

    @Problem(status = HttpStatus.FORBIDDEN, title = "Another person has to confirm this")
    SAME_PERSON,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "There are no fingerprints of this video")
    NO_FINGERPRINTS
}
