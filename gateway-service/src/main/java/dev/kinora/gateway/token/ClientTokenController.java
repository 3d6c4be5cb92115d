package dev.kinora.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kinora.gateway.limits.Attempts;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for services: the client credentials grant (RFC 6749 §4.4) with HTTP Basic. */
@RestController
class ClientTokenController {

    private static final String BASIC = "Basic ";

    private final TokenProperties properties;
    private final AccessTokens tokens;
    private final Attempts attempts;

    ClientTokenController(TokenProperties properties, AccessTokens tokens, Attempts attempts) {
        this.properties = properties;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    @ProblemCodes({"INVALID_CLIENT", "UNSUPPORTED_GRANT_TYPE"})
    @PostMapping(path = "/api/v1/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ClientToken> clientToken(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam("grant_type") String grantType,
            HttpServletRequest request) {
        if (!grantType.equals("client_credentials")) {
            throw new ProblemException(TokenProblem.UNSUPPORTED_GRANT_TYPE, "Use the grant type client_credentials.")
                    .with("error", "unsupported_grant_type");
        }
        String client = authenticate(credentials(authorization), request.getRemoteAddr());
        UUID subject = UUID.nameUUIDFromBytes(("client:" + client).getBytes(StandardCharsets.UTF_8));
        AccessToken token = tokens.mint(subject, client, Role.SERVICE);
        var body = new ClientToken(token.value(), "Bearer", token.life().toSeconds());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** Returns the name of the client; only wrong secrets of existing clients count as attempts. */
    private String authenticate(String[] presented, String address) {
        TokenProperties.Client client = properties.clients().stream()
                .filter(known -> known.secret().present() && known.id().equals(presented[0]))
                .findFirst()
                .orElseThrow(ClientTokenController::invalid);
        attempts.take(Attempts.Kind.CLIENT_SECRET, address);
        if (!same(client.secret().bytes(), presented[1])) {
            throw invalid();
        }
        attempts.succeeded(Attempts.Kind.CLIENT_SECRET, address);
        return client.id();
    }

    private static ProblemException invalid() {
        return new ProblemException(TokenProblem.INVALID_CLIENT, "Check the client id and secret.")
                .with("error", "invalid_client");
    }

    private static boolean same(byte[] secret, String presented) {
        return MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] credentials(@Nullable String authorization) {
        String[] none = {"", ""};
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return none;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : none;
        } catch (IllegalArgumentException e) {
            return none;
        }
    }

    /** The answer of RFC 6749 §5.1. */
    record ClientToken(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {

        @Override
        public String toString() {
            return "ClientToken[***]";
        }
    }
}
