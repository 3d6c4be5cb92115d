package dev.kinora.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.account.TokensRevoked;
import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KinoraIT
class SessionsIT {

    private static final String ME = "/api/v1/users/me";
    private static final String SESSIONS = ME + "/sessions";
    private static final String ADMIN_PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private String handle;
    private UUID account;

    @BeforeEach
    void signUp() {
        visitor = new Visitor(port);
        handle = visitor.register();
        account = UUID.fromString(
                visitor.openSession(handle, Visitor.PASSWORD).get("id").asString());
    }

    @Test
    void listsWhereTheOwnerIsSignedIn() {
        JsonNode tokens = new Visitor(port).tokens(handle, Visitor.PASSWORD);
        JsonNode items = visitor.get(SESSIONS).expect(200).json().get("items");
        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.get("address").asString()).isEqualTo("127.0.0.1");
            assertThat(item.get("agent").asString()).startsWith("Java-http-client");
        });
        assertThat(items)
                .filteredOn(item -> item.get("current").asBoolean())
                .singleElement()
                .satisfies(item -> assertThat(item.get("kind").asString()).isEqualTo("BROWSER"));
        assertThat(visitor.get(SESSIONS, Visitor.bearer(tokens)).json().get("items"))
                .filteredOn(item -> item.get("current").asBoolean())
                .singleElement()
                .satisfies(item -> assertThat(item.get("kind").asString()).isEqualTo("TOKENS"));
    }

    @Test
    void signsOutOnOneDevice() {
        var other = new Visitor(port);
        String[] bearer = Visitor.bearer(other.tokens(handle, Visitor.PASSWORD));
        String id = item(other.get(SESSIONS, bearer), true);
        visitor.send("DELETE", SESSIONS + "/" + id, null, visitor.csrf()).expect(204);
        assertThat(other.get(ME, bearer).expect(401).code()).isEqualTo("UNAUTHENTICATED");
        visitor.get(ME).expect(200);
        assertThat(visitor.send("DELETE", SESSIONS + "/" + id, null, visitor.csrf())
                        .expect(404)
                        .code())
                .isEqualTo("SESSION_NOT_FOUND");
        topics.await(TokensRevoked.class, event -> UUID.fromString(id).equals(event.sessionId()));
    }

    @Test
    void leavesTheSessionsOfOthersAlone() {
        var stranger = new Visitor(port);
        stranger.openSession(stranger.register(), Visitor.PASSWORD);
        String id = item(visitor.get(SESSIONS), true);
        stranger.send("DELETE", SESSIONS + "/" + id, null, stranger.csrf()).expect(404);
        visitor.get(ME).expect(200);
    }

    @Test
    void signsOutEverywhere() {
        var other = new Visitor(port);
        JsonNode tokens = other.tokens(handle, Visitor.PASSWORD);
        visitor.send("DELETE", SESSIONS, null, visitor.csrf()).expect(204);
        visitor.get(ME).expect(401);
        other.get(ME, Visitor.bearer(tokens)).expect(401);
        other.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expect(401);
        topics.await(
                TokensRevoked.class,
                event -> event.accountId().equals(account)
                        && event.sessionId() == null
                        && event.minimumTokenVersion() == 1);
        other.get(ME, Visitor.bearer(other.tokens(handle, Visitor.PASSWORD))).expect(200);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var other = new Visitor(port);
        JsonNode tokens = other.tokens(handle, Visitor.PASSWORD);
        var change = Map.of("currentPassword", Visitor.PASSWORD, "newPassword", "quite another sentence");
        assertThat(visitor.post(
                                ME + "/password",
                                Map.of("currentPassword", "not it", "newPassword", "quite another sentence"),
                                visitor.csrf())
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
        assertThat(visitor.post(
                                ME + "/password",
                                Map.of("currentPassword", Visitor.PASSWORD, "newPassword", "Welcome123!"),
                                visitor.csrf())
                        .expect(422)
                        .code())
                .isEqualTo("PASSWORD_TOO_WEAK");
        visitor.post(ME + "/password", change, visitor.csrf()).expect(204);
        visitor.get(ME).expect(200);
        other.get(ME, Visitor.bearer(tokens)).expect(401);
        other.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expect(401);
        other.post("/api/v1/auth/token", Map.of("login", handle, "password", Visitor.PASSWORD))
                .expect(401);
        other.tokens(handle, "quite another sentence");
    }

    @Test
    void asksForThePasswordAgainBeforeErasure() {
        jdbc.sql("update sign_in_session set authenticated_at = authenticated_at - interval 1 hour")
                .update();
        assertThat(visitor.send("DELETE", ME, null, visitor.csrf()).expect(403).code())
                .isEqualTo("REAUTHENTICATION_REQUIRED");
        visitor.post(ME + "/reauthentication", Map.of("password", "not it"), visitor.csrf())
                .expect(401);
        visitor.post(ME + "/reauthentication", Map.of("password", Visitor.PASSWORD), visitor.csrf())
                .expect(204);
        visitor.send("DELETE", ME, null, visitor.csrf()).expect(204);
    }

    @Test
    void refusesTheOldTokenOfADemotedAdministratorAtOnce() {
        String[] chief = Visitor.bearer(visitor.tokens("admin", ADMIN_PASSWORD));
        String roles = "/api/v1/admin/accounts/" + account + "/roles";
        visitor.send("PUT", roles, Map.of("roles", List.of("VIEWER", "ADMIN")), chief)
                .expect(200);
        var second = new Visitor(port);
        String[] old = Visitor.bearer(second.tokens(handle, Visitor.PASSWORD));
        second.get("/api/v1/admin/accounts", old).expect(200);
        visitor.send("PUT", roles, Map.of("roles", List.of("VIEWER")), chief).expect(200);
        assertThat(second.send("PUT", roles, Map.of("roles", List.of("VIEWER", "ADMIN")), old)
                        .status())
                .isIn(401, 403);
        second.get("/api/v1/admin/accounts", Visitor.bearer(second.tokens(handle, Visitor.PASSWORD)))
                .expect(403);
        assertThat(jdbc.sql("select count(*) from account_audit where action = 'ROLES_ASSIGNED'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void asksForThePasswordAgainBeforeRolesChange() {
        String[] chief = Visitor.bearer(visitor.tokens("admin", ADMIN_PASSWORD));
        jdbc.sql("update sign_in_session set authenticated_at = authenticated_at - interval 1 hour")
                .update();
        String roles = "/api/v1/admin/accounts/" + account + "/roles";
        var body = Map.of("roles", List.of("VIEWER"));
        assertThat(visitor.send("PUT", roles, body, chief).expect(403).code()).isEqualTo("REAUTHENTICATION_REQUIRED");
        visitor.post(ME + "/reauthentication", Map.of("password", ADMIN_PASSWORD), chief)
                .expect(204);
        visitor.send("PUT", roles, body, chief).expect(200);
    }

    @Test
    void locksAndUnlocksAnAccount() {
        String[] chief = Visitor.bearer(visitor.tokens("admin", ADMIN_PASSWORD));
        String lock = "/api/v1/admin/accounts/" + account + "/lock";
        var locked = visitor.send("PUT", lock, Map.of("reason", "Sells watches"), chief)
                .expect(200)
                .json();
        assertThat(locked.get("state").asString()).isEqualTo("LOCKED");
        assertThat(locked.get("lock").get("reason").asString()).isEqualTo("Sells watches");
        visitor.get(ME).expect(401);
        assertThat(visitor.post("/api/v1/auth/token", Map.of("login", handle, "password", Visitor.PASSWORD))
                        .expect(403)
                        .code())
                .isEqualTo("ACCOUNT_LOCKED");
        assertThat(new Visitor(port)
                        .post("/api/v1/auth/token", Map.of("login", handle, "password", "not it at all"))
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
        var open = visitor.send("DELETE", lock, null, chief).expect(200).json();
        assertThat(open.get("state").asString()).isEqualTo("ACTIVE");
        visitor.tokens(handle, Visitor.PASSWORD);
    }

    @Test
    void keepsAnAdministratorFromLockingHimselfOut() {
        JsonNode tokens = visitor.tokens("admin", ADMIN_PASSWORD);
        String[] chief = Visitor.bearer(tokens);
        String own = visitor.get(ME, chief).json().get("id").asString();
        assertThat(visitor.send("PUT", "/api/v1/admin/accounts/" + own + "/lock", Map.of("reason", "x"), chief)
                        .expect(409)
                        .code())
                .isEqualTo("OWN_ACCOUNT");
    }

    private static String item(Visitor.Answer list, boolean current) {
        for (JsonNode item : list.expect(200).json().get("items")) {
            if (item.get("current").asBoolean() == current) {
                return item.get("id").asString();
            }
        }
        throw new AssertionError("No such session");
    }
}
