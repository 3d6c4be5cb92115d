package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how many requests one network address may have open at a time, however slowly it reads or writes them. */
class ConcurrencyFilter extends OncePerRequestFilter {

    private final int most;
    private final ProblemWriter problems;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    ConcurrencyFilter(int most, ProblemWriter problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Addresses.network(request.getRemoteAddr());
        try {
            if (open.merge(address, 1, Integer::sum) > most) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(
                        request, response, CommonProblem.RATE_LIMITED, "Let a request of yours end before the next.");
                return;
            }
            chain.doFilter(request, response);
        } finally {
            open.compute(address, (key, count) -> count == null || count <= 1 ? null : count - 1);
        }
    }
}
