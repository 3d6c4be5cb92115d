package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses large bodies for the gateway's own small endpoints before a byte of them is read. */
class OwnBodyFilter extends OncePerRequestFilter {

    private static final List<String> OWN =
            List.of("/api/v1/auth/", "/api/v1/oauth2/", "/api/v1/users/me", "/api/v1/admin/accounts");

    private final DataSize most;
    private final ProblemWriter problems;

    OwnBodyFilter(DataSize most, ProblemWriter problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean own = OWN.stream().anyMatch(request.getRequestURI()::startsWith);
        if (own && request.getContentLengthLong() > most.toBytes()) {
            String detail = "Send at most " + most.toBytes() + " bytes here.";
            problems.write(request, response, CommonProblem.PAYLOAD_TOO_LARGE, detail);
            return;
        }
        chain.doFilter(request, response);
    }
}
