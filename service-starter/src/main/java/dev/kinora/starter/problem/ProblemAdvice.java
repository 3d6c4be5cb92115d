package dev.kinora.starter.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what controllers throw into problem documents; the text of an unforeseen exception stays in the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDetails details;

    ProblemAdvice(ProblemDetails details) {
        this.details = details;
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
        return answer(CommonProblem.VALIDATION_FAILED, "See errors for what to change.", Map.of("errors", errors));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onOptimisticLock(OptimisticLockingFailureException e) {
        return answer(CommonProblem.CONFLICT, "Read it again and repeat your change.", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onLock(PessimisticLockingFailureException e) {
        log.warn(
                "A request lost a lock to another one: {}",
                e.getMostSpecificCause().getMessage());
        ProblemDetail body = details.of(
                CommonProblem.UPSTREAM_UNAVAILABLE, "Others change the same now: repeat in a moment.", Map.of());
        return ResponseEntity.status(CommonProblem.UPSTREAM_UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onIntegrity(DataIntegrityViolationException e) {
        log.warn(
                "A database constraint refused a change: {}",
                e.getMostSpecificCause().getMessage());
        return answer(CommonProblem.CONFLICT, "This collides with what is stored already.", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onDenied(AccessDeniedException e) {
        return answer(CommonProblem.FORBIDDEN, "Your account does not have the role that this needs.", Map.of());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> onAnythingElse(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            // Nobody is left to answer: a player that skips ahead does this all the time.
            return null;
        }
        log.error("Unforeseen failure of a request", e);
        return answer(CommonProblem.INTERNAL_ERROR, "The failure is logged under this traceId.", Map.of());
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
        ProblemDetail body =
                details.of(CommonProblem.VALIDATION_FAILED, "See errors for what to change.", Map.of("errors", errors));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
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
        var answer = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (extensions.get(ProblemException.RETRY_AFTER) instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(details.of(type, detail, extensions));
    }
}
