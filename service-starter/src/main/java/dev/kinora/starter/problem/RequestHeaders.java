package dev.kinora.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Rejects malformed headers early, so that no later reader has to expect them. */
final class RequestHeaders {

    /** Field values are octets (RFC 9110, 5.5); other characters cannot be forwarded to another service. */
    private static final char LAST_OCTET = 0xFF;

    private RequestHeaders() {}

    /** The problem with the headers; empty if they are valid. */
    static Optional<ProblemException> fault(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                if (value.chars().anyMatch(c -> c > LAST_OCTET)) {
                    return Optional.of(new ProblemException(
                            CommonProblem.MALFORMED_REQUEST, "The header " + name + " is not written in ASCII."));
                }
            }
        }
        return fault(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    private static Optional<ProblemException> fault(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!type.isConcrete()) {
                return unsupported("Name one content type, not a range.");
            }
            if (type.getType().equals("multipart") && type.getParameter("boundary") == null) {
                return unsupported("A multipart body needs a boundary.");
            }
            return Optional.empty();
        } catch (InvalidMediaTypeException e) {
            return unsupported("The content type or its charset cannot be read.");
        }
    }

    private static Optional<ProblemException> unsupported(String detail) {
        return Optional.of(new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, detail));
    }
}
