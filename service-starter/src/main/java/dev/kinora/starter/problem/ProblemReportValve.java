package dev.kinora.starter.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/**
 * Writes a problem where Tomcat would write its own error page: for requests that never reach a filter, and for {@code
 * sendError}.
 */
class ProblemReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);
    private static final int FIRST_ERROR = 400;

    private final ProblemWriter problems;

    ProblemReportValve(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean mine = response.getStatus() >= FIRST_ERROR && response.getContentWritten() == 0;
        if (!mine || !response.setErrorReported() || !writable(response)) {
            return;
        }
        CommonProblem type = HttpStatusProblems.of(HttpStatusCode.valueOf(response.getStatus()));
        try {
            problems.write(request, response, type, HttpStatusProblems.detail(type));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            log.debug("A problem could not be written", e);
        }
    }

    private static boolean writable(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
