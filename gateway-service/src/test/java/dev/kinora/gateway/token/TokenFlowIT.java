package dev.kinora.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KinoraIT
class TokenFlowIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens strangersTokens;

    @Autowired
    private SigningKeyRepository keys;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void rotatesRefreshTokensAndRevokesTheFamilyOnReuse() {
        JsonNode first = visitor.tokens(visitor.register(), Visitor.PASSWORD);
        JsonNode second = refresh(first).expect(200).json();
        assertThat(visitor.get("/api/v1/users/me", Visitor.bearer(second)).status())
                .isEqualTo(200);
        assertThat(refresh(first).expect(401).code()).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(refresh(second).expect(401).code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }

    @Test
    void endsTheFamilyOnLogout() {
        JsonNode tokens = visitor.tokens(visitor.register(), Visitor.PASSWORD);
        visitor.post("/api/v1/auth/logout", Map.of("refreshToken", tokens.get("refreshToken")))
                .expect(204);
        assertThat(refresh(tokens).expect(401).code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }

    @Test
    void refusesForgedAndExpiredTokens() {
        UUID account = UUID.randomUUID();
        for (String token : List.of(strangersTokens.forged(account), strangersTokens.expired(account), "nonsense")) {
            var answer = visitor.get("/api/v1/users/me", "Authorization", "Bearer " + token)
                    .expect(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(visitor.get("/api/v1/users/me").expect(401).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void publishesTheKeyThatSignsAndNothingPrivate() throws Exception {
        String published =
                visitor.get("/.well-known/jwks.json").expect(200).response().body();
        assertThat(published).contains("\"crv\":\"P-256\"").doesNotContain("\"d\"");
        SignedJWT token = SignedJWT.parse(visitor.tokens(visitor.register(), Visitor.PASSWORD)
                .get("accessToken")
                .asString());
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("kinora");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("kinora");
        assertThat(keys.findAll())
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(new String(row.privateKey(), "ISO-8859-1")).doesNotContain("P-256"));
    }

    @Test
    void doesNotTellWhetherAnAccountExists() {
        String handle = visitor.register();
        var known = visitor.post("/api/v1/auth/token", Map.of("login", handle, "password", "wrong password"))
                .expect(401);
        var unknown = visitor.post("/api/v1/auth/token", Map.of("login", "nobody_here", "password", "wrong password"))
                .expect(401);
        assertThat(known.code()).isEqualTo(unknown.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(known.json().get("detail")).isEqualTo(unknown.json().get("detail"));
    }

    @Test
    void slowsGuessingDown() {
        String handle = visitor.register();
        for (int i = 0; i < 10; i++) {
            visitor.post("/api/v1/auth/token", Map.of("login", handle, "password", "wrong password"))
                    .expect(401);
        }
        var answer = visitor.post("/api/v1/auth/token", Map.of("login", handle, "password", Visitor.PASSWORD))
                .expect(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    }

    @Test
    void givesServicesATokenForTheirSecret() throws Exception {
        var answer = client("moderation-service:client secret of the tests").expect(200);
        var claims =
                SignedJWT.parse(answer.json().get("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("service");
        assertThat(answer.json().get("token_type").asString()).isEqualTo("Bearer");
        var refused = client("moderation-service:wrong").expect(401);
        assertThat(refused.code()).isEqualTo("INVALID_CLIENT");
        assertThat(refused.json().get("error").asString()).isEqualTo("invalid_client");
    }

    private Visitor.Answer client(String credentials) {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return visitor.send(visitor.request("/api/v1/oauth2/token", "Authorization", basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private Visitor.Answer refresh(JsonNode tokens) {
        return visitor.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")));
    }
}
