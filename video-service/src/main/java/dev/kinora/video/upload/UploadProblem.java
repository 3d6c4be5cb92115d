package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with an upload, by the statuses of tus 1.0.0. */
enum UploadProblem implements ProblemType {
    INVALID_UPLOAD_REQUEST(HttpStatus.BAD_REQUEST, "The upload request is not valid tus 1.0.0"),
    UPLOAD_FORBIDDEN(HttpStatus.FORBIDDEN, "This is not allowed for this upload"),
    UPLOAD_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such upload"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not supported for uploads"),
    OFFSET_MISMATCH(HttpStatus.CONFLICT, "The upload continues at another offset"),
    UNSUPPORTED_TUS_VERSION(HttpStatus.PRECONDITION_FAILED, "Only tus 1.0.0 is spoken here"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
    INVALID_CONTENT_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Bytes are sent as application/offset+octet-stream"),
    LONGER_THAN_ANNOUNCED(HttpStatus.BAD_REQUEST, "There are more bytes than were announced"),
    TOO_MANY_UPLOADS(HttpStatus.TOO_MANY_REQUESTS, "You have too many unfinished uploads"),
    UPLOAD_QUOTA_EXCEEDED(HttpStatus.FORBIDDEN, "Your room for videos is full"),
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE, "There is no room for this upload at the moment"),
    EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty"),
    UPLOAD_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "The upload is not complete"),
    UPLOAD_ALREADY_USED(HttpStatus.CONFLICT, "The upload has become a video already"),
    UPLOAD_LOCKED(HttpStatus.LOCKED, "Another request is writing to this upload"),
    CHECKSUM_MISMATCH(HttpStatus.BAD_REQUEST, "The bytes do not match their checksum"),
    UPLOAD_FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "The bytes could not be stored");

    /** The status that tus 1.0.0 defines for a wrong checksum; HTTP has no name for it. */
    static final int CHECKSUM_STATUS = 460;

    private final HttpStatus status;
    private final String title;

    UploadProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
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

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryable() {
        return switch (this) {
            case UPLOAD_LOCKED, CHECKSUM_MISMATCH, STORAGE_FULL, UPLOAD_FAILED -> true;
            default -> false;
        };
    }
}
