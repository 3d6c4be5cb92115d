package dev.kinora.gateway.account;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with an account. */
enum AccountProblem implements ProblemType {
    @Problem(status = HttpStatus.CONFLICT, title = "This handle is taken")
    HANDLE_TAKEN,
    @Problem(status = HttpStatus.CONFLICT, title = "This handle is reserved")
    HANDLE_RESERVED,
    @Problem(status = HttpStatus.CONFLICT, title = "You have changed your handle not long ago")
    HANDLE_CHANGED_RECENTLY,
    @Problem(status = HttpStatus.CONFLICT, title = "This e-mail address has an account")
    EMAIL_TAKEN,
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The password is too easy to guess")
    PASSWORD_TOO_WEAK,
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The sign-in or the password is wrong")
    BAD_CREDENTIALS,
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such account")
    ACCOUNT_NOT_FOUND,
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "This account no longer exists")
    ACCOUNT_GONE,
    @Problem(status = HttpStatus.FORBIDDEN, title = "This account is locked")
    ACCOUNT_LOCKED,
    @Problem(status = HttpStatus.CONFLICT, title = "The last administrator cannot be removed")
    LAST_ADMIN,
    @Problem(status = HttpStatus.CONFLICT, title = "You cannot do this to your own account")
    OWN_ACCOUNT,
    @Problem(
            status = HttpStatus.SERVICE_UNAVAILABLE,
            title = "Too many people sign in or sign up right now",
            retryable = true)
    SIGN_IN_BUSY
}
