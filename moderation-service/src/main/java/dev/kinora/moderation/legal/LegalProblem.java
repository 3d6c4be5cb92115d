package dev.kinora.moderation.legal;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

enum LegalProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such report to an authority")
    LEGAL_REPORT_NOT_FOUND,

    @Problem(status = CONFLICT, title = "The report is not that far, or further")
    LEGAL_REPORT_STATE,

    @Problem(status = UNPROCESSABLE_CONTENT, title = "The report lacks something that this step needs")
    LEGAL_REPORT_INCOMPLETE
}
