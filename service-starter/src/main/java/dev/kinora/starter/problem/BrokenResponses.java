package dev.kinora.starter.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Prevents a problem from being appended to a committed response: the failure is passed on to {@link ProblemFilter}.
 */
class BrokenResponses implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(BrokenResponses.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!response.isCommitted()) {
            return null;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            // The body could not be read: Tomcat has chosen the status, and its valve writes the problem.
            return new ModelAndView();
        }
        if (e instanceof AsyncRequestNotUsableException || e instanceof AsyncRequestTimeoutException) {
            return new ModelAndView();
        }
        if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.error("{} {} failed after its response had begun", request.getMethod(), request.getRequestURI(), e);
        }
        throw new BrokenResponseException(e);
    }
}
