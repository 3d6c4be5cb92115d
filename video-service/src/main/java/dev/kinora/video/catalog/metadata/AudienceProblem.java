package dev.kinora.video.catalog.metadata;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum AudienceProblem implements ProblemType {
    @Problem(status = HttpStatus.BAD_REQUEST, title = "A scheduled video needs a publication time")
    PUBLISH_AT_REQUIRED,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The publication time is not allowed")
    PUBLISH_AT_OUT_OF_RANGE,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "Only a scheduled video has a publication time")
    PUBLISH_AT_NOT_ALLOWED
}
