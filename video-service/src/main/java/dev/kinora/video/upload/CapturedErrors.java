package dev.kinora.video.upload;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps the error that the tus library wants to send, so that it can be sent as a problem document. */
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

    /** The captured error's status, or 0. */
    int status() {
        return error;
    }

    String message() {
        return message == null ? UploadProblem.ofStatus(error).title() + "." : message;
    }
}
