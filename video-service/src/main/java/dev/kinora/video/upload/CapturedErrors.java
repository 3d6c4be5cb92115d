package dev.kinora.video.upload;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Captures the error response of the tus library, so that a problem document can be sent instead. */
class CapturedErrors extends HttpServletResponseWrapper {

    private int error;
    private @Nullable String message;

    CapturedErrors(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status, String text) {
        error = status;
        message = text;
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    /** The status of the captured error; 0 if there is none. */
    int status() {
        return error;
    }

    String message() {
        return message == null ? UploadProblem.ofStatus(error).title() + "." : message;
    }
}
