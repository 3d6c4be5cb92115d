package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses percent-encoded paths. No path of Kinora needs them, and every filter and route may then compare the path as it
 * was sent: {@code /%61pi} would be one thing to the limits and another to the routes.
 */
class PlainPathFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    PlainPathFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().indexOf('%') >= 0) {
            problems.write(
                    request, response, CommonProblem.MALFORMED_REQUEST, "Write the path without percent-encoding.");
            return;
        }
        chain.doFilter(request, response);
    }
}
