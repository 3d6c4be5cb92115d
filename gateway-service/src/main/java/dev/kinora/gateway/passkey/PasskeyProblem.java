package dev.kinora.gateway.passkey;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a passkey. */
enum PasskeyProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The passkey is unknown or its answer is not valid")
    PASSKEY_REFUSED,
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The answer of the authenticator is not valid")
    PASSKEY_INVALID,
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The challenge has expired, was answered before or is not ours")
    CHALLENGE_INVALID,
    @Problem(status = HttpStatus.CONFLICT, title = "This passkey is registered already")
    PASSKEY_EXISTS,
    @Problem(status = HttpStatus.CONFLICT, title = "The account has as many passkeys as it may have")
    TOO_MANY_PASSKEYS,
    @Problem(status = HttpStatus.NOT_FOUND, title = "You have no such passkey")
    PASSKEY_NOT_FOUND
}
