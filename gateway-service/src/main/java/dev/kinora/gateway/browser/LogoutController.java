package dev.kinora.gateway.browser;

import dev.kinora.gateway.session.Sessions;
import dev.kinora.gateway.token.RefreshTokens;
import dev.kinora.starter.secret.OpaqueToken;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-out for both kinds of clients. */
@RestController
class LogoutController {

    private final RefreshTokens refreshTokens;
    private final Sessions sessions;
    private final SessionCookies cookies;

    LogoutController(RefreshTokens refreshTokens, Sessions sessions, SessionCookies cookies) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Ends the session of the refresh token and the browser session, whichever is presented. */
    @PostMapping("/api/v1/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(
            @Valid @RequestBody(required = false) @Nullable Logout wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (wanted != null && wanted.refreshToken() != null) {
            refreshTokens.revoke(new OpaqueToken(wanted.refreshToken()));
        }
        if (request.getAttribute(Sessions.COOKIE_ATTRIBUTE) instanceof OpaqueToken session) {
            sessions.endByCookie(session);
            cookies.clear(request, response);
        }
    }

    /** The refresh token to end, if there is one. */
    @Schema(example = """
                {"refreshToken": "p3Jm0sYvQ1u8ZkT6"}""")
    record Logout(@Nullable @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "Logout[***]";
        }
    }
}
