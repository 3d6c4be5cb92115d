package dev.kinora.recommendation.privacy;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum PrivacyProblem implements ProblemType {
    @Problem(status = HttpStatus.GONE, title = "The account was erased")
    ACCOUNT_ERASED
}
