package dev.kinora.video.account;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why an account may not publish anything. */
enum AccountProblem implements ProblemType {
    @Problem(status = HttpStatus.FORBIDDEN, title = "You can upload and comment again later")
    ACCOUNT_PAUSED,

    @Problem(status = HttpStatus.FORBIDDEN, title = "Your account is suspended: you can neither upload nor comment")
    ACCOUNT_SUSPENDED
}
