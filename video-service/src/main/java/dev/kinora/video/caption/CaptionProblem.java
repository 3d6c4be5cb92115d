package dev.kinora.video.caption;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum CaptionProblem implements ProblemType {
    CAPTIONS_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "This is not a caption file that can be read"),
    CAPTIONS_NOT_UTF8(HttpStatus.UNPROCESSABLE_CONTENT, "The caption file is not written in UTF-8"),
    CAPTIONS_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The caption file has no captions"),
    CAPTIONS_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The caption file is too large"),
    CAPTIONS_TOO_MANY(HttpStatus.CONFLICT, "The video has captions in too many languages"),
    CAPTIONS_NOT_FOUND(HttpStatus.NOT_FOUND, "There are no such captions"),
    UNKNOWN_LANGUAGE(HttpStatus.BAD_REQUEST, "This is not a language tag"),
    INVALID_LABEL(HttpStatus.BAD_REQUEST, "This is not a name for captions");

    private final HttpStatus status;
    private final String title;

    CaptionProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
