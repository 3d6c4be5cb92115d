package dev.kinora.starter.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns exceptions of controllers into problem documents; the message of an unexpected exception is only logged. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String SEE_ERRORS = "See errors for what to change.";

    private final ProblemDetails details;
    private final UnreadableBody body;

    ProblemAdvice(ProblemDetails details, UnreadableBody body) {
        this.details = details;
        this.body = body;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onProblem(ProblemException problem) {
        if (problem.type().status().is5xxServerError()) {
            log.warn("{}: {}", problem.type().code(), problem.detail(), problem.getCause());
        }
        return answer(problem.type(), problem.detail(), problem.extensions());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onConstraint(ConstraintViolationException e) {
        List<FieldProblem> errors = e.getConstraintViolations().stream()
                .map(v -> new FieldProblem(v.getPropertyPath().toString(), v.getMessage()))
                .toList();
        return answer(CommonProblem.VALIDATION_FAILED, SEE_ERRORS, Map.of("errors", errors));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> onAnythingElse(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            // The client has closed the connection, as players do whenever they seek.
            return null;
        }
        Optional<ProblemException> foreseen = ForeseenFailures.problem(e);
        if (foreseen.isPresent()) {
            ProblemException problem = foreseen.get();
            Level level = problem.type().retryable() || e instanceof DataIntegrityViolationException
                    ? Level.WARN
                    : Level.DEBUG;
            log.atLevel(level).log("{}: {}", problem.type().code(), rootCause(e));
            return answer(problem.type(), problem.detail(), problem.extensions());
        }
        log.error("Unforeseen failure of a request", e);
        return answer(CommonProblem.INTERNAL_ERROR, "The failure is logged with this traceId.", Map.of());
    }

    private static String rootCause(Exception e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return entity(body.problem(ex));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name =
                ex instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : ex.getPropertyName();
        return malformed(body.field(String.valueOf(name), ex.getRequiredType()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return malformed(new FieldProblem(ex.getParameterName(), "is required"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ex instanceof MissingRequestHeaderException missing
                ? malformed(new FieldProblem(missing.getHeaderName(), "is required"))
                : super.handleServletRequestBindingException(ex, headers, status, request);
    }

    private ResponseEntity<Object> malformed(FieldProblem error) {
        return entity(new ProblemException(CommonProblem.MALFORMED_REQUEST, SEE_ERRORS).with("errors", List.of(error)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException ex, WebRequest request) {
        return null;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = ex.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = ex.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(field(result), String.valueOf(error.getDefaultMessage()))))
                .toList();
        return invalid(errors);
    }

    private static String field(ParameterValidationResult result) {
        return String.valueOf(result.getMethodParameter().getParameterName());
    }

    private ResponseEntity<Object> invalid(List<FieldProblem> errors) {
        return entity(new ProblemException(CommonProblem.VALIDATION_FAILED, SEE_ERRORS).with("errors", errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted()) {
            return null;
        }
        CommonProblem type = HttpStatusProblems.of(status);
        if (type.status().is5xxServerError()) {
            log.error("Unforeseen failure of a request", ex);
        }
        ProblemDetail problem = details.of(type, HttpStatusProblems.detail(type), Map.of());
        return ResponseEntity.status(type.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<ProblemDetail> answer(ProblemType type, String detail, Map<String, Object> extensions) {
        return start(type, extensions).body(details.of(type, detail, extensions));
    }

    private ResponseEntity<Object> entity(ProblemException problem) {
        return start(problem.type(), problem.extensions())
                .body(details.of(problem.type(), problem.detail(), problem.extensions()));
    }

    private static ResponseEntity.BodyBuilder start(ProblemType type, Map<String, Object> extensions) {
        var answer = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (extensions.get(ProblemException.RETRY_AFTER) instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer;
    }
}
