package dev.kinora.moderation.lab;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** What can go wrong with a draft. */
enum LabProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such draft")
    DRAFT_NOT_FOUND,

    @Problem(status = NOT_FOUND, title = "There is no such simulation")
    SIMULATION_NOT_FOUND,

    @Problem(status = FORBIDDEN, title = "Only its author can change a draft")
    NOT_AUTHOR,

    @Problem(status = FORBIDDEN, title = "Somebody else has to publish your draft")
    OWN_DRAFT,

    @Problem(status = CONFLICT, title = "The draft was published or discarded")
    DRAFT_CLOSED,

    @Problem(status = CONFLICT, title = "The policy has changed since the draft was written")
    DRAFT_OUTDATED,

    @Problem(status = CONFLICT, title = "The draft says what is in force already")
    NOTHING_CHANGED,

    @Problem(status = CONFLICT, title = "There are too many open drafts")
    TOO_MANY_DRAFTS,

    @Problem(status = CONFLICT, title = "The draft was not simulated as it is")
    NOT_SIMULATED,

    @Problem(status = CONFLICT, title = "This draft is being simulated")
    SIMULATION_RUNNING,

    @Problem(status = CONFLICT, title = "Too many simulations wait", retryable = true)
    TOO_MANY_SIMULATIONS
}
