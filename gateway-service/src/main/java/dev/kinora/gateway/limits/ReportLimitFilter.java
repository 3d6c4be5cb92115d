package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds reports per network address by callers who are not signed in: each can make us send a mail. Accounts have bounds of
 * their own.
 */
class ReportLimitFilter extends OncePerRequestFilter {

    private static final Set<String> REPORTS = Set.of("/api/v1/reports", "/api/v1/reports/accounts");

    private final Attempts attempts;
    private final ProblemWriter problems;

    ReportLimitFilter(Attempts attempts, ProblemWriter problems) {
        this.attempts = attempts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !REPORTS.contains(request.getRequestURI())
                || CurrentAccount.of(SecurityContextHolder.getContext().getAuthentication())
                        .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = attempts.count(Attempts.Kind.REPORT, request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
        problems.write(request, response, CommonProblem.RATE_LIMITED, "Sign in to report more, or see Retry-After.");
    }
}
