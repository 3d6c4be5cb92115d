package dev.kinora.starter.erasure;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a request about an account is refused. */
public enum ErasureProblem implements ProblemType {
    /** The access token has outlived its account. */
    @Problem(status = HttpStatus.GONE, title = "The account was erased")
    ACCOUNT_ERASED
}
