package dev.kinora.gateway.factor;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of second factors. */
enum SecondFactorProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "This account also needs a code")
    SECOND_FACTOR_REQUIRED,
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The code is wrong or was used before")
    SECOND_FACTOR_WRONG,
    @Problem(status = HttpStatus.FORBIDDEN, title = "This account cannot have a second factor")
    SECOND_FACTOR_NOT_OFFERED,
    @Problem(status = HttpStatus.CONFLICT, title = "The account already has a second factor")
    SECOND_FACTOR_EXISTS,
    @Problem(status = HttpStatus.CONFLICT, title = "No second factor is being set up")
    SECOND_FACTOR_NOT_STARTED,
    @Problem(status = HttpStatus.NOT_FOUND, title = "The account has no second factor")
    SECOND_FACTOR_NOT_FOUND
}
