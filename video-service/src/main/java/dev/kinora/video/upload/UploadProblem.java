package dev.kinora.video.upload;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of uploads, with the statuses of tus 1.0.0. */
enum UploadProblem implements ProblemType {
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The upload request is not valid tus 1.0.0")
    INVALID_UPLOAD_REQUEST,

    @Problem(status = HttpStatus.FORBIDDEN, title = "This is not allowed for this upload")
    UPLOAD_FORBIDDEN,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such upload")
    UPLOAD_NOT_FOUND,

    @Problem(status = HttpStatus.METHOD_NOT_ALLOWED, title = "This method is not supported for uploads")
    METHOD_NOT_ALLOWED,

    @Problem(status = HttpStatus.CONFLICT, title = "The upload continues at another offset")
    OFFSET_MISMATCH,

    @Problem(status = HttpStatus.PRECONDITION_FAILED, title = "Only tus 1.0.0 is supported")
    UNSUPPORTED_TUS_VERSION,

    @Problem(status = HttpStatus.CONTENT_TOO_LARGE, title = "The file is too large")
    TOO_LARGE,

    @Problem(
            status = HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            title = "The content type must be application/offset+octet-stream")
    INVALID_CONTENT_TYPE,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The upload is longer than announced")
    LONGER_THAN_ANNOUNCED,

    @Problem(status = HttpStatus.TOO_MANY_REQUESTS, title = "You have too many unfinished uploads")
    TOO_MANY_UPLOADS,

    @Problem(status = HttpStatus.FORBIDDEN, title = "Your storage for videos is full")
    UPLOAD_QUOTA_EXCEEDED,

    @Problem(
            status = HttpStatus.INSUFFICIENT_STORAGE,
            title = "There is no storage left for this upload at the moment",
            retryable = true)
    STORAGE_FULL,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The file is empty")
    EMPTY_FILE,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The upload is not complete")
    UPLOAD_INCOMPLETE,

    @Problem(status = HttpStatus.CONFLICT, title = "The upload is already used by a video")
    UPLOAD_ALREADY_USED,

    @Problem(status = HttpStatus.LOCKED, title = "Another request is writing to this upload", retryable = true)
    UPLOAD_LOCKED,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The bytes do not match their checksum", retryable = true)
    CHECKSUM_MISMATCH,

    @Problem(status = HttpStatus.INTERNAL_SERVER_ERROR, title = "The bytes could not be stored", retryable = true)
    UPLOAD_FAILED;

    /** The status of tus 1.0.0 for a wrong checksum; it is not a registered HTTP status. */
    static final int CHECKSUM_STATUS = 460;

    @Override
    public int statusCode() {
        return this == CHECKSUM_MISMATCH ? CHECKSUM_STATUS : status().value();
    }

    static UploadProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_UPLOAD_REQUEST;
            case 403 -> UPLOAD_FORBIDDEN;
            case 404, 410 -> UPLOAD_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 409 -> OFFSET_MISMATCH;
            case 412 -> UNSUPPORTED_TUS_VERSION;
            case 413 -> TOO_LARGE;
            case 406, 415 -> INVALID_CONTENT_TYPE;
            case 423 -> UPLOAD_LOCKED;
            case CHECKSUM_STATUS -> CHECKSUM_MISMATCH;
            default -> UPLOAD_FAILED;
        };
    }
}
