package dev.kinora.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem directly to the response, for filters and security handlers, which run before any controller. */
public class ProblemWriter {

    private static final String TRACE = ProblemWriter.class.getName() + ".trace";

    private final ProblemDetails details;
    private final JsonMapper json;

    public ProblemWriter(ProblemDetails details, JsonMapper json) {
        this.details = details;
        this.json = json;
    }

    /** Answers with this problem unless the response is already committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
            throws IOException {
        write(request, response, new ProblemException(type, detail));
    }

    /**
     * Answers with this problem, its extension members and its Retry-After unless the response is already committed.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ProblemDetail body = details.of(problem.type(), problem.detail(), problem.extensions());
        body.setInstance(instance(request));
        Map<String, Object> members = body.getProperties();
        Object trace = request.getAttribute(TRACE);
        if (members != null && trace != null) {
            members.putIfAbsent(ProblemDetails.TRACE_ID, trace);
        }
        response.setStatus(problem.type().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.extensions().get(ProblemException.RETRY_AFTER) instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Keeps the trace of the request for a problem that is written after its span has ended. */
    void rememberTrace(HttpServletRequest request) {
        request.setAttribute(TRACE, details.currentTraceId());
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return request.getRequestURI() == null ? null : URI.create(request.getRequestURI());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
