package dev.kinora.gateway.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KinoraIT
class TokenFlowIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens strangersTokens;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void rotatesRefreshTokensAndEndsTheSessionOnReuse() {
        JsonNode first = visitor.tokens(visitor.register(), Visitor.PASSWORD);
        JsonNode second = refresh(first).expect(200).json();
        assertThat(visitor.get("/api/v1/users/me", Visitor.bearer(second)).status())
                .isEqualTo(200);
        jdbc.sql("update refresh_token set used_at = used_at - interval 1 minute where used_at is not null")
                .update();
        assertThat(refresh(first).expect(401).code()).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(refresh(second).expect(401).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        assertThat(visitor.get("/api/v1/users/me", Visitor.bearer(second)).status())
                .isEqualTo(401);
    }

    @Test
    void exchangesARefreshTokenForRequestsThatRanSideBySide() {
        JsonNode first = visitor.tokens(visitor.register(), Visitor.PASSWORD);
        JsonNode second = refresh(first).expect(200).json();
        JsonNode third = refresh(first).expect(200).json();
        refresh(second).expect(200);
        refresh(third).expect(200);
    }

    @Test
    void signsInWhateverTokenTheHeaderStillShows() {
        String handle = visitor.register();
        String expired = "Bearer " + strangersTokens.expired(UUID.randomUUID());
        var answer = visitor.post(
                        "/api/v1/auth/token",
                        Map.of("login", handle, "password", Visitor.PASSWORD),
                        "Authorization",
                        expired)
                .expect(200);
        visitor.post(
                        "/api/v1/auth/refresh",
                        Map.of("refreshToken", answer.json().get("refreshToken")),
                        "Authorization",
                        expired)
                .expect(200);
    }

    @Test
    void endsTheSessionOnLogout() {
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

    @Test
    void limitsWrongSecretsOfServices() {
        var stranger = new Visitor(port, "127.0.0.9");
        for (int i = 0; i < 10; i++) {
            client(stranger, "moderation-service:guess " + i).expect(401);
        }
        var refused = client(stranger, "moderation-service:client secret of the tests")
                .expect(429);
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
        client("moderation-service:client secret of the tests").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/logout", "/api/v1/auth/register", "/api/v1/oauth2/token"})
    void refusesAFormThatCannotBeRead(String path) {
        for (byte[] form : new byte[][] {{(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "a=%zz".getBytes(US_ASCII)}) {
            var answer = visitor.send(visitor.request(path, "Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form)));
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.code()).isNotBlank();
        }
    }

    private Visitor.Answer client(String credentials) {
        return client(visitor, credentials);
    }

    private static Visitor.Answer client(Visitor visitor, String credentials) {
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
