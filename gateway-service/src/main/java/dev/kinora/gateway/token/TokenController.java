package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.passkey.PasskeyAssertion;
import dev.kinora.gateway.passkey.PasskeySignIn;
import dev.kinora.gateway.session.Device;
import dev.kinora.gateway.session.SignIn;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.secret.OpaqueToken;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues bearer tokens to clients that hold them themselves. */
@RestController
@RequestMapping("/api/v1/auth")
class TokenController {

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    TokenController(SignIn signIn, PasskeySignIn passkeys, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    /** Signs in with a password, and with a code where the account has a second factor. */
    @ProblemCodes({"BAD_CREDENTIALS", "ACCOUNT_LOCKED", "SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_WRONG", "SIGN_IN_BUSY"
    })
    @PostMapping("/token")
    ResponseEntity<TokenPair> token(
            @Valid @RequestBody SignIn.Credentials credentials,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountSnapshot account = signIn.check(credentials, request, response);
        return pair(refreshTokens.begin(account, Device.of(request)));
    }

    /** Signs in with a passkey, for a challenge from {@code POST /auth/passkey-challenge}. */
    @ProblemCodes({"PASSKEY_REFUSED", "CHALLENGE_INVALID", "ACCOUNT_LOCKED"})
    @PostMapping("/token/passkey")
    ResponseEntity<TokenPair> tokenForPasskey(
            @Valid @RequestBody PasskeyAssertion assertion, HttpServletRequest request, HttpServletResponse response) {
        AccountSnapshot account = passkeys.check(assertion, request, response);
        return pair(refreshTokens.begin(account, Device.of(request)));
    }

    /** Exchanges a refresh token, once. */
    @ProblemCodes({"REFRESH_TOKEN_INVALID", "REFRESH_TOKEN_REUSED"})
    @PostMapping("/refresh")
    ResponseEntity<TokenPair> refresh(@Valid @RequestBody Refresh wanted) {
        return switch (refreshTokens.rotate(new OpaqueToken(wanted.refreshToken()))) {
            case RefreshTokens.Rotation.Rotated rotated -> pair(rotated);
            case RefreshTokens.Rotation.Reused() ->
                throw new ProblemException(TokenProblem.REFRESH_TOKEN_REUSED, "The session of this token has ended.");
            case RefreshTokens.Rotation.Unknown() ->
                throw new ProblemException(TokenProblem.REFRESH_TOKEN_INVALID, "Sign in again.");
        };
    }

    private ResponseEntity<TokenPair> pair(RefreshTokens.Rotation.Rotated rotated) {
        AccessToken token = accessTokens.mint(rotated.signedIn());
        var pair = new TokenPair(
                token.value(), rotated.next().value(), "Bearer", token.life().toSeconds());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pair);
    }

    /** @param expiresIn lifetime of the access token in seconds */
    record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

        @Override
        public String toString() {
            return "TokenPair[***]";
        }
    }

    /** The refresh token to exchange. */
    @Schema(example = """
                {"refreshToken": "p3Jm0sYvQ1u8ZkT6"}""")
    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[***]";
        }
    }
}
