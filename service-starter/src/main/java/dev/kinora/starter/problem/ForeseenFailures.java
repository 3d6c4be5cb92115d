package dev.kinora.starter.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Maps exceptions of libraries that are not caused by a bug to problems, such as an invalid request or an unavailable
 * database.
 */
final class ForeseenFailures {

    /** Seconds after which a retry may reach the database again. */
    private static final int SOON = 2;

    /** The SQLSTATE class of connection failures. */
    private static final String CONNECTION_CLASS = "08";

    private static final int DEEPEST = 20;

    private ForeseenFailures() {}

    /** The problem for this failure or one of its causes; empty if the failure is unexpected. */
    static Optional<ProblemException> problem(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(ForeseenFailures::single)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ProblemException> single(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ProblemException problem -> problem;
                    case InvalidParameterException e -> unreadableParameter(e);
                    case RequestRejectedException e ->
                        of(
                                CommonProblem.MALFORMED_REQUEST,
                                "A name or value of the request holds characters that are not allowed.",
                                e);
                    case BadRequestException e -> of(CommonProblem.MALFORMED_REQUEST, "The body breaks off.", e);
                    case AccessDeniedException e ->
                        of(CommonProblem.FORBIDDEN, "Your account does not have the role that this needs.", e);
                    case OptimisticLockingFailureException e ->
                        of(CommonProblem.CONFLICT, "Read it again and repeat your change.", e);
                    case DataIntegrityViolationException e ->
                        of(CommonProblem.CONFLICT, "This collides with what is stored already.", e);
                    case PessimisticLockingFailureException e ->
                        unavailable("Others change the same now: repeat in a moment.", e);
                    default -> withoutDatabase(failure) ? unavailable("Try again in a moment.", failure) : null;
                });
    }

    private static ProblemException unreadableParameter(InvalidParameterException e) {
        CommonProblem type = HttpStatusProblems.of(HttpStatusCode.valueOf(e.getErrorCode()));
        String detail = type == CommonProblem.MALFORMED_REQUEST
                ? "A parameter cannot be read: names and values must be percent-encoded UTF-8."
                : HttpStatusProblems.detail(type);
        return of(type, detail, e);
    }

    private static boolean withoutDatabase(@Nullable Throwable failure) {
        return switch (failure) {
            case CannotCreateTransactionException _,
                    TransactionTimedOutException _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessResourceException _,
                    RecoverableDataAccessException _,
                    QueryTimeoutException _,
                    SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _,
                    SQLRecoverableException _ -> true;
            case SQLException e -> e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_CLASS);
            case null, default -> false;
        };
    }

    private static ProblemException unavailable(String detail, Throwable cause) {
        return of(CommonProblem.UPSTREAM_UNAVAILABLE, detail, cause).with(ProblemException.RETRY_AFTER, SOON);
    }

    private static ProblemException of(ProblemType type, String detail, Throwable cause) {
        return new ProblemException(type, detail, cause);
    }
}
