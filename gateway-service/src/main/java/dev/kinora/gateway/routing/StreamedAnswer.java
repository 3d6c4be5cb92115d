package dev.kinora.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The response of a service whose body is being streamed. If the service fails before the first byte was sent, the
 * caller gets a problem instead; afterwards the connection is aborted, so that the body is not mistaken for a complete
 * one.
 */
class StreamedAnswer implements ServerResponse {

    private final ServerResponse answer;
    private final Failure failure;

    StreamedAnswer(ServerResponse answer, Failure failure) {
        this.answer = answer;
        this.failure = failure;
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            return failure.of(e).writeTo(request, response, context);
        }
    }

    /** Creates the problem for a failed service. */
    @FunctionalInterface
    interface Failure {

        ServerResponse of(IOException cause);
    }
}
