package dev.kinora.moderation.correspondence;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a link from a mail. */
enum ReporterMailProblem implements ProblemType {
    @Problem(
            status = HttpStatus.NOT_FOUND,
            title = "The link has expired, is incomplete, or was replaced by a newer one")
    REPORT_LINK_INVALID
}
