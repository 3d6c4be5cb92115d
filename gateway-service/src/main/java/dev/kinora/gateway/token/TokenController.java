package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.starter.problem.ProblemException;
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

/** Bearer tokens for clients that keep them themselves. */
@RestController
@RequestMapping("/api/v1/auth")
class TokenController {

    private final SignIn signIn;
    private final AccountDirectory accounts;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    TokenController(SignIn signIn, AccountDirectory accounts, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    @PostMapping("/token")
    ResponseEntity<TokenPair> token(
            @Valid @RequestBody SignIn.Credentials credentials,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountView account = signIn.check(credentials, request, response);
        return pair(account, refreshTokens.begin(account.id()));
    }

    /** Exchanges a refresh token, once. */
    @PostMapping("/refresh")
    ResponseEntity<TokenPair> refresh(@Valid @RequestBody Refresh wanted) {
        return switch (refreshTokens.rotate(new OpaqueToken(wanted.refreshToken()))) {
            case RefreshTokens.Rotation.Rotated(var accountId, var next) ->
                pair(accounts.findActive(accountId).orElseThrow(TokenController::invalid), next);
            case RefreshTokens.Rotation.Reused() ->
                throw new ProblemException(TokenProblem.REFRESH_TOKEN_REUSED, "All tokens of this sign-in are revoked");
            case RefreshTokens.Rotation.Unknown() -> throw invalid();
        };
    }

    private static ProblemException invalid() {
        return new ProblemException(TokenProblem.REFRESH_TOKEN_INVALID, "Sign in again");
    }

    private ResponseEntity<TokenPair> pair(AccountView account, OpaqueToken refreshToken) {
        AccessToken token = accessTokens.mint(account);
        var pair = new TokenPair(
                token.value(), refreshToken.value(), "Bearer", token.life().toSeconds());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pair);
    }

    /** @param expiresIn seconds that the access token is good for */
    record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

        @Override
        public String toString() {
            return "TokenPair[***]";
        }
    }

    /** The refresh token to exchange. */
    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[***]";
        }
    }
}
