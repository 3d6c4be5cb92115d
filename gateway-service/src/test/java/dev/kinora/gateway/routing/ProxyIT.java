package dev.kinora.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.gateway.Visitor;
import dev.kinora.gateway.factor.AuthenticatorApp;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
@Timeout(120)
class ProxyIT {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final String FACTOR = "/api/v1/users/me/second-factor";
    private static final String ACCOUNTS = "/api/v1/admin/accounts";
    private static final TinyUpstream UPSTREAM = new TinyUpstream();
    private static final DyingUpstream DYING = new DyingUpstream();

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens strangersTokens;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    @DynamicPropertySource
    static void upstream(DynamicPropertyRegistry registry) {
        registry.add("kinora.routing.video", UPSTREAM::url);
        registry.add("kinora.routing.recommendation", UPSTREAM::url);
        registry.add("kinora.routing.preference", DYING::url);
        registry.add("kinora.routing.moderation", () -> "http://127.0.0.1:1");
        registry.add("kinora.accounts.staff-second-factor", () -> "required");
    }

    @AfterAll
    static void stop() {
        UPSTREAM.close();
        DYING.close();
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void forwardsPathAndQueryUnchanged() {
        var answer =
                visitor.get("/api/v1/search?q=caf%C3%A9%20%26%20co&cursor=").expect(200);
        assertThat(answer.json().get("from").asString()).isEqualTo("upstream");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(UPSTREAM.next().uri()).isEqualTo("/api/v1/search?q=caf%C3%A9%20%26%20co&cursor=");
    }

    @Test
    void listsTheOwnVideosUnderTheirOtherPath() {
        visitor.get("/api/v1/users/me/videos?limit=3").expect(200);
        assertThat(UPSTREAM.next().uri()).isEqualTo("/api/v1/videos?owner=me&limit=3");
    }

    @Test
    void stripsWhatIsNotTheCallersToSay() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        var answer = visitor.get(
                        "/api/v1/feed",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Kinora-Account",
                        "admin")
                .expect(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        var seen = UPSTREAM.next();
        assertThat(seen.header("Cookie")).isEmpty();
        assertThat(seen.header("Forwarded")).isEmpty();
        assertThat(seen.header("X-Kinora-Account")).isEmpty();
        assertThat(seen.header("Upgrade")).isEmpty();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(seen.header("X-Forwarded-Port")).isEqualTo(String.valueOf(port));
    }

    @Test
    void turnsTheCookieIntoABearerToken() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        visitor.get("/api/v1/feed").expect(200);
        String first = UPSTREAM.next().header("Authorization");
        assertThat(first).startsWith("Bearer ey");
        visitor.get("/api/v1/feed").expect(200);
        assertThat(UPSTREAM.next().header("Authorization")).isEqualTo(first);
    }

    @Test
    void withholdsTheRolesOfTheStaffUntilTheRequiredSecondFactorIsThere() {
        String handle = visitor.register();
        employ(handle);
        assertThat(roles(visitor.openSession(handle, Visitor.PASSWORD))).isEqualTo("CREATOR VIEWER");
        assertThat(visitor.get(FACTOR).expect(200).json().get("withheldRoles").toString())
                .isEqualTo("[\"MODERATOR\",\"ADMIN\"]");
        visitor.get(ACCOUNTS).expect(403);
        assertThat(rolesPassedOn()).isEqualTo("creator viewer");

        String secret = visitor.post(FACTOR, Map.of(), visitor.csrf())
                .expect(200)
                .json()
                .get("secret")
                .asString();
        visitor.post(FACTOR + "/confirmation", Map.of("code", AuthenticatorApp.code(secret)), visitor.csrf())
                .expect(200);
        assertThat(roles(visitor.get("/api/v1/users/me").json())).isEqualTo("ADMIN CREATOR MODERATOR VIEWER");
        visitor.get(ACCOUNTS).expect(200);
        assertThat(rolesPassedOn()).isEqualTo("admin creator moderator viewer");

        visitor.send("DELETE", FACTOR, null, visitor.csrf()).expect(204);
        visitor.get(ACCOUNTS).expect(403);
        assertThat(rolesPassedOn()).isEqualTo("creator viewer");
    }

    /** Nobody can give roles here: the first administrator has no second factor either. */
    private void employ(String handle) {
        for (String role : List.of("moderator", "admin")) {
            jdbc.sql("insert into account_role (account_id, role) select id, :role from account where handle = :handle")
                    .param("role", role)
                    .param("handle", handle)
                    .update();
        }
    }

    /** The roles in the token that the service behind gets. */
    private String rolesPassedOn() {
        visitor.get("/api/v1/feed").expect(200);
        String token = UPSTREAM.next().header("Authorization").substring("Bearer ".length());
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return roles(JsonMapper.shared().readTree(claims));
    }

    private static String roles(JsonNode holder) {
        return holder.get("roles")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void demandsTheCsrfTokenBeforeAProxiedChange() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        String like = "/api/v1/videos/" + UUID.randomUUID() + "/like";
        assertThat(visitor.send("PUT", like, null).expect(403).code()).isEqualTo("CSRF_TOKEN_INVALID");
        assertThat(UPSTREAM.sawNothingElse()).isTrue();
        visitor.send("PUT", like, null, visitor.csrf()).expect(200);
        assertThat(UPSTREAM.next().header("X-XSRF-TOKEN")).isEmpty();
    }

    /** The header names a safe method, but what is sent is a POST: upload clients that can only POST work like this. */
    @Test
    void demandsTheCsrfTokenOfAPostThatNamesAnotherMethod() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        String upload = "/api/v1/uploads/" + UUID.randomUUID();
        for (String method : List.of("HEAD", "GET", "PATCH", "DELETE")) {
            var refused = visitor.send("POST", upload, null, "X-HTTP-Method-Override", method)
                    .expect(403);
            assertThat(refused.code()).isEqualTo("CSRF_TOKEN_INVALID");
        }
        assertThat(UPSTREAM.sawNothingElse()).isTrue();
        String[] csrf = visitor.csrf();
        visitor.send("POST", upload, null, "X-HTTP-Method-Override", "HEAD", csrf[0], csrf[1])
                .expect(200);
        var seen = UPSTREAM.next();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.header("X-HTTP-Method-Override")).isEqualTo("HEAD");
    }

    @Test
    void keepsForgedTokensFromTheServices() {
        String forged = "Bearer " + strangersTokens.forged(UUID.randomUUID());
        assertThat(visitor.get("/api/v1/feed", "Authorization", forged)
                        .expect(401)
                        .code())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(UPSTREAM.sawNothingElse()).isTrue();
    }

    @Test
    void streamsALargeUploadWithoutHoldingIt() {
        long size = 200 * MEBIBYTE;
        var body = new CountingBody(size);
        var answer = visitor.send(visitor.request("/api/v1/uploads/1", "Tus-Resumable", "1.0.0", "Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofInputStream(() -> body), size)));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Upload-Offset")).isEqualTo(String.valueOf(size));
        var seen = UPSTREAM.next();
        assertThat(seen.length()).isEqualTo(size);
        assertThat(seen.header("Content-Type")).isEqualTo("application/offset+octet-stream");
        assertThat(seen.header("Content-Length")).isEqualTo(String.valueOf(size));
        assertThat(seen.header("Tus-Resumable")).isEqualTo("1.0.0");
    }

    @Test
    void passesRangesOfMediaThrough() {
        visitor.get("/media/abc/seg1.m4s", "Range", "bytes=0-9").expect(206);
        assertThat(UPSTREAM.next().header("Range")).isEqualTo("bytes=0-9");
    }

    @Test
    void saysThatAServiceIsDown() {
        var answer = visitor.get("/api/v1/moderation/cases").expect(503);
        assertThat(answer.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/v1/moderation/cases");
        assertThat(visitor.post("/api/v1/moderation/hashes", Map.of("a", 1))
                        .expect(503)
                        .code())
                .isEqualTo("UPSTREAM_UNAVAILABLE");
    }

    /** What has gone out cannot be taken back, so the connection must break: the body must not look whole. */
    @ParameterizedTest
    @ValueSource(strings = {"chunked", "counted"})
    void breaksOffTheAnswerOfAServiceThatDied(String framing) {
        assertThatThrownBy(() -> visitor.get("/api/v1/engagements/" + framing + "/200000"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "counted"})
    void saysThatAServiceDiedBeforeAnythingHasGoneOut(String framing) {
        var answer = visitor.get("/api/v1/engagements/" + framing + "/10").expect(503);
        assertThat(answer.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    /** Counted while it is read: nothing announces its length. */
    @Test
    void refusesAChunkedBodyOf60MegabytesAndLivesOn() {
        var request = visitor.request("/api/v1/auth/token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new ByteArrayInputStream("{\"login\":\"".getBytes(StandardCharsets.UTF_8)),
                        new RepeatedLetter(60 * MEBIBYTE))));
        assertThat(statusOrBrokenOff(request)).isIn(413, -1);
        visitor.get("/actuator/health/liveness").expect(200);
    }

    /** The service has the same limit and would break off; the gateway must not take that for a failure. */
    @Test
    void refusesItselfWhatTheServiceWouldRefuse() {
        var request = visitor.request("/api/v1/videos")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new RepeatedLetter(300 * 1024)));
        assertThat(visitor.send(request).expect(413).code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    /** The gateway answers and closes without reading the rest; the client may notice the one or the other first. */
    private int statusOrBrokenOff(HttpRequest.Builder request) {
        try {
            return visitor.send(request).status();
        } catch (AssertionError e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
            return -1;
        }
    }

    @Test
    void answersUnknownPathsItself() {
        assertThat(visitor.get("/api/v1/nothing").expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(UPSTREAM.sawNothingElse()).isTrue();
    }

    @Test
    void collectsTheApiDescriptions() {
        var video = visitor.get("/api/v1/openapi/video.json").expect(200);
        assertThat(video.json().get("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(UPSTREAM.next().uri()).isEqualTo("/v3/api-docs");
        assertThat(visitor.get("/api/v1/openapi/gateway.json")
                        .expect(200)
                        .response()
                        .body())
                .doesNotContain("localhost", "127.0.0.1");
        assertThat(visitor.get("/api/v1/openapi/gateway.json")
                        .expect(200)
                        .json()
                        .get("openapi")
                        .asString())
                .startsWith("3.");
        assertThat(visitor.get("/api/v1/openapi/unknown.json").expect(404).code())
                .isEqualTo("NOT_FOUND");
    }

    /** Gives zeros, and after a few megabytes no more until the service has seen some: nobody in between may wait for the end. */
    private static final class CountingBody extends InputStream {

        private static final long AHEAD = 32 * MEBIBYTE;
        private long left;
        private long given;

        CountingBody(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            throw new AssertionError("A body is read many bytes at a time");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (given - UPSTREAM.bytesReceived() > AHEAD) {
                Awaitility.await().until(() -> given - UPSTREAM.bytesReceived() <= AHEAD);
            }
            var now = (int) Math.min(left, length);
            left -= now;
            given += now;
            return now;
        }
    }

    private static final class RepeatedLetter extends InputStream {

        private long left;

        RepeatedLetter(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }
    }
}
