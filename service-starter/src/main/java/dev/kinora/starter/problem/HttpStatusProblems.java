package dev.kinora.starter.problem;

import org.springframework.http.HttpStatusCode;

/** Maps a status that Spring MVC or Tomcat chose to a common problem. */
final class HttpStatusProblems {

    private HttpStatusProblems() {}

    static CommonProblem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 501, 505 -> CommonProblem.MALFORMED_REQUEST;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 416 -> CommonProblem.RANGE_NOT_SATISFIABLE;
            case 429 -> CommonProblem.RATE_LIMITED;
            case 503 -> CommonProblem.UPSTREAM_UNAVAILABLE;
            default -> status.is4xxClientError() ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }

    static String detail(CommonProblem type) {
        return switch (type) {
            case MALFORMED_REQUEST -> "Check the path, the parameters and the body against the API description.";
            case NOT_FOUND -> "Check the address.";
            case METHOD_NOT_ALLOWED -> "See the Allow header for what is supported.";
            case PAYLOAD_TOO_LARGE -> "Send less at once.";
            default -> type.title() + ".";
        };
    }
}
