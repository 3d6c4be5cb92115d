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
 * The answer of a service, whose body is still on its way. When the service dies before a byte has gone out, the caller
 * gets a problem in its place; afterwards the failure goes on, and the connection is broken off rather than ended as if
 * the body were whole.
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

    /** What is said about a service that died. */
    @FunctionalInterface
    interface Failure {

        ServerResponse of(IOException cause);
    }
}
