package dev.kinora.video.caption;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CaptionProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "This is not a caption file that can be read")
    CAPTIONS_INVALID,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The caption file is not written in UTF-8")
    CAPTIONS_NOT_UTF8,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The caption file has no captions")
    CAPTIONS_EMPTY,

    @Problem(status = HttpStatus.CONTENT_TOO_LARGE, title = "The caption file is too large")
    CAPTIONS_TOO_LARGE,

    @Problem(status = HttpStatus.CONFLICT, title = "The video has captions in too many languages")
    CAPTIONS_TOO_MANY,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There are no such captions")
    CAPTIONS_NOT_FOUND,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The language tag is not valid")
    UNKNOWN_LANGUAGE,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The name of the captions is not valid")
    INVALID_LABEL
}
