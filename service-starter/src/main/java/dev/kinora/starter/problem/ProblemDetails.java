package dev.kinora.starter.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ProblemDetail;

/** Creates problem documents with type, title, status, detail, code, traceId and extension members. */
public class ProblemDetails {

    static final String TRACE_ID = "traceId";
    private static final String TYPE_PREFIX = "urn:kinora:problem:";

    private final ObjectProvider<Tracer> tracer;

    public ProblemDetails(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** A document of this type; the detail is written for the caller to read. */
    public ProblemDetail of(ProblemType type, String detail, Map<String, Object> extensions) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(TYPE_PREFIX + type.code()));
        problem.setTitle(type.title());
        extensions.forEach(problem::setProperty);
        problem.setProperty("code", type.code());
        String traceId = currentTraceId();
        if (traceId != null) {
            problem.setProperty(TRACE_ID, traceId);
        }
        return problem;
    }

    /** The trace that this thread works in; null outside of one. */
    @Nullable String currentTraceId() {
        Tracer available = tracer.getIfAvailable();
        var span = available == null ? null : available.currentSpan();
        return span == null ? null : span.context().traceId();
    }
}
