package dev.kinora.video.account;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum AccountProblem implements ProblemType {
    @Problem(status = HttpStatus.FORBIDDEN, title = "This account is being erased")
    ACCOUNT_ERASED
}
