package dev.kinora.moderation.profile;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a report of an account is refused. */
enum AccountReportProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such account")
    ACCOUNT_UNKNOWN,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such report")
    ACCOUNT_REPORT_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "This is your own account; you can change its profile")
    OWN_ACCOUNT_REPORT
}
