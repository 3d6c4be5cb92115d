package dev.kinora.starter.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Limits the size of request bodies. A request with a larger Content-Length is refused before its body is read; a body
 * without a length is counted while it is read. Nothing is buffered, so a proxy still streams.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

    static final String EXCEEDED = BodyLimitFilter.class.getName() + ".exceeded";

    private final long most;
    private final List<Rule> rules;
    private final ProblemWriter problems;

    BodyLimitFilter(BodyProperties properties, ProblemWriter problems) {
        this.most = properties.most().toBytes();
        this.rules = properties.rules().stream()
                .map(rule -> new Rule(
                        PathPatternParser.defaultInstance.parse(rule.path()),
                        rule.most().toBytes()))
                .toList();
        this.problems = problems;
    }

    /**
     * The problem of a request whose body exceeded its limit, whatever exception that caused in its reader; empty if
     * the limit has not been exceeded.
     */
    public static Optional<ProblemException> exceeded(ServletRequest request) {
        return Optional.ofNullable((ProblemException) request.getAttribute(EXCEEDED));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long allowed = allowed(request.getRequestURI());
        if (request.getContentLengthLong() > allowed) {
            problems.write(request, response, exceed(request, response, allowed));
            return;
        }
        var bounded = new BoundedBody(request, allowed, () -> {
            var problem = exceed(request, response, allowed);
            return new IOException("The body is longer than " + allowed + " bytes", problem);
        });
        try {
            chain.doFilter(bounded, response);
        } catch (IOException | ServletException | RuntimeException e) {
            var exceeded = exceeded(request);
            if (exceeded.isEmpty() || response.isCommitted()) {
                throw e;
            }
            problems.write(request, response, exceeded.get());
        }
    }

    /** Closes the connection after the response, because the rest of the body would precede the next request. */
    private static ProblemException exceed(HttpServletRequest request, HttpServletResponse response, long allowed) {
        var problem = new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE, "Send at most " + allowed + " bytes here.");
        request.setAttribute(EXCEEDED, problem);
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        return problem;
    }

    private long allowed(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.stream()
                .filter(rule -> rule.path().matches(parsed))
                .findFirst()
                .map(Rule::most)
                .orElse(most);
    }

    private record Rule(PathPattern path, long most) {}
}
