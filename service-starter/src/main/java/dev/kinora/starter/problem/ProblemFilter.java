package dev.kinora.starter.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The outermost filter: refuses requests with unreadable headers, and answers exceptions of all other filters with a
 * problem. A committed response is aborted instead, so that the client does not mistake it for a complete one.
 */
class ProblemFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ProblemFilter.class);

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Optional<ProblemException> fault = RequestHeaders.fault(request);
        if (fault.isPresent()) {
            problems.write(request, response, fault.get());
            return;
        }
        problems.rememberTrace(request);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            return;
        }
        if (response.isCommitted()) {
            logUnlessKnown(e);
            throw new CloseNowException("The response broke off", e);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return;
        }
        Optional<ProblemException> foreseen = ForeseenFailures.problem(e);
        foreseen.ifPresentOrElse(
                problem -> log.info("{} {}: {}", problem.type().code(), problem.detail(), cause(problem)),
                () -> log.error("Unforeseen failure of a request", e));
        response.resetBuffer();
        problems.write(
                request,
                response,
                foreseen.orElseGet(() -> new ProblemException(
                        CommonProblem.INTERNAL_ERROR, "The failure is logged with this traceId.")));
    }

    private static void logUnlessKnown(Exception e) {
        boolean known = e.getCause() instanceof BrokenResponseException || e instanceof BrokenResponseException;
        if (!known && !DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.error("A request failed after its response had begun", e);
        }
    }

    private static String cause(ProblemException problem) {
        @Nullable Throwable cause = problem.getCause();
        return cause == null ? "" : cause.toString();
    }
}
