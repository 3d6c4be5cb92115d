package dev.kinora.moderation.report;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why a report is refused. */
enum ReportProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is nothing here to report")
    NOTHING_TO_REPORT,

    @Problem(status = CONFLICT, title = "This is your own content; you can delete it")
    OWN_REPORT,

    @Problem(status = NOT_FOUND, title = "There is no such report")
    REPORT_NOT_FOUND,

    @Problem(status = CONFLICT, title = "Nobody has answered this report yet")
    REPORT_OPEN
}
