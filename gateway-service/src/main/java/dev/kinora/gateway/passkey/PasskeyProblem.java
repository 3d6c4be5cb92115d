package dev.kinora.gateway.passkey;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of passkeys. */
enum PasskeyProblem implements ProblemType {
    @Problem(status = HttpStatus.UNAUTHORIZED, title = "The passkey is unknown or its response is not valid")
    PASSKEY_REFUSED,
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The response of the authenticator is not valid")
    PASSKEY_INVALID,
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The challenge has expired, was used before or is foreign")
    CHALLENGE_INVALID,
    @Problem(status = HttpStatus.CONFLICT, title = "This passkey is already registered")
    PASSKEY_EXISTS,
    @Problem(status = HttpStatus.CONFLICT, title = "The account has the maximum number of passkeys")
    TOO_MANY_PASSKEYS,
    @Problem(status = HttpStatus.NOT_FOUND, title = "You have no such passkey")
    PASSKEY_NOT_FOUND
}
