package dev.kinora.moderation.childsafety;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

enum ChildSafetyProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "Another person has to confirm this")
    SECOND_PERSON_NEEDED,

    @Problem(status = CONFLICT, title = "Nothing waits for a second person")
    NOTHING_PROPOSED
}
