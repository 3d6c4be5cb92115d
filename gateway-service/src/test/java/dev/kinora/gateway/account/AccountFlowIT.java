package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.testsupport.TopicSearch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KinoraIT
class AccountFlowIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTopics topics;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void registersAndAnnounces() {
        String handle = visitor.register();
        var me = visitor.get("/api/v1/users/me", Visitor.bearer(visitor.tokens(handle, Visitor.PASSWORD)))
                .expect(200);
        assertThat(me.json().get("handle").asString()).isEqualTo(handle);
        assertThat(me.json().get("roles").toString()).isEqualTo("[\"VIEWER\",\"CREATOR\"]");
        assertThat(me.json().has("version")).isFalse();
        assertThat(me.header("ETag")).isEqualTo("\"1\"");
        AccountCreated event =
                topics.await(AccountCreated.class, e -> e.handle().equals(handle));
        assertThat(event.roles()).containsExactly("creator", "viewer");
        assertThat(event.version()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTakenReservedOrWeak() {
        String handle = visitor.register();
        assertThat(register(handle, "other@example.org", Visitor.PASSWORD).code())
                .isEqualTo("HANDLE_TAKEN");
        assertThat(register("admin", "a@example.org", Visitor.PASSWORD).code()).isEqualTo("HANDLE_RESERVED");
        assertThat(register("weak_one", "w@example.org", "aaaaaaaaaaaa").code()).isEqualTo("PASSWORD_TOO_WEAK");
        var invalid = register("No Handle", "nobody", "short").expect(400);
        assertThat(invalid.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(invalid.json().get("errors")).hasSize(3);
    }

    @Test
    void doesNotTellAtSignUpWhetherAnAddressHasAnAccount() {
        String handle = visitor.register();
        var first = register("one_" + handle.substring(0, 10), "admin@kinora.invalid", Visitor.PASSWORD)
                .expect(201)
                .json();
        var second = register("two_" + handle.substring(0, 10), "nobody@example.org", Visitor.PASSWORD)
                .expect(201)
                .json();
        assertThat(first.propertyNames()).isEqualTo(second.propertyNames());
        assertThat(first.get("emailConfirmed").asBoolean()).isFalse();
        assertThat(visitor.post(
                                "/api/v1/auth/token",
                                Map.of("login", "nobody@example.org", "password", Visitor.PASSWORD))
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
    }

    /** Hashing takes long on purpose; a burst of it must not cost anybody else a database connection. */
    @Test
    void answersABurstOfSignUpsWithoutFailing() {
        String[] bystander = visitor.bearerOfNewAccount();
        String prefix = "b" + UUID.randomUUID().toString().substring(0, 8) + "_";
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Answer>> answers = IntStream.range(0, 250)
                    .mapToObj(i ->
                            burst.submit(() -> register(prefix + i, prefix + i + "@example.org", Visitor.PASSWORD)))
                    .toList();
            for (int i = 0; i < 20; i++) {
                visitor.get("/api/v1/users/me", bystander).expect(200);
            }
            assertThat(answers).extracting(Future::get).allSatisfy(answer -> {
                assertThat(answer.status()).isIn(201, 429, 503);
                if (answer.status() != 201) {
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                }
            });
        }
    }

    @Test
    void takesTheWordsOfTheOwnerFromAProfileThatModerationReset() {
        String handle = visitor.register();
        String[] bearer = Visitor.bearer(visitor.tokens(handle, Visitor.PASSWORD));
        var body = Map.of("displayName", "Somebody else", "bio", "Not allowed");
        var changed = visitor.send("PATCH", "/api/v1/users/me", body, with(bearer, "If-Match", "\"1\""))
                .expect(200);
        UUID id = UUID.fromString(changed.json().get("id").asString());

        topics.publish(new ProfileReset(id, UUID.randomUUID(), "HARASSMENT"));

        AccountChanged event =
                topics.await(AccountChanged.class, e -> e.accountId().equals(id) && e.version() == 3);
        assertThat(event.displayName()).isEqualTo(handle);
        assertThat(event.bio()).isEmpty();
        var own = visitor.get("/api/v1/users/me", bearer).expect(200);
        assertThat(own.json().get("displayName").asString()).isEqualTo(handle);
    }

    @Test
    void changesTheProfileOfTheVersionThatWasRead() {
        String handle = visitor.register();
        String[] bearer = Visitor.bearer(visitor.tokens(handle, Visitor.PASSWORD));
        var body = Map.of("displayName", "Zoë ✨", "bio", "مرحبا");
        assertThat(visitor.send("PATCH", "/api/v1/users/me", body, bearer)
                        .expect(428)
                        .code())
                .isEqualTo("PRECONDITION_REQUIRED");
        var changed = visitor.send("PATCH", "/api/v1/users/me", body, with(bearer, "If-Match", "\"1\""))
                .expect(200);
        assertThat(changed.json().get("displayName").asString()).isEqualTo("Zoë ✨");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(visitor.send("PATCH", "/api/v1/users/me", body, with(bearer, "If-Match", "\"1\""))
                        .expect(412)
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        AccountChanged event =
                topics.await(AccountChanged.class, e -> e.handle().equals(handle));
        assertThat(event.bio()).isEqualTo("مرحبا");
        assertThat(event.version()).isEqualTo(2);
    }

    @Test
    void erasesTheAccountAndSignsItOut() {
        String handle = visitor.register();
        var tokens = visitor.tokens(handle, Visitor.PASSWORD);
        String[] bearer = Visitor.bearer(tokens);
        UUID id = UUID.fromString(
                visitor.get("/api/v1/users/me", bearer).json().get("id").asString());
        visitor.send("DELETE", "/api/v1/users/me", null, bearer).expect(204);

        visitor.get("/api/v1/users/me", bearer).expect(401);
        assertThat(visitor.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                        .expect(401)
                        .code())
                .isEqualTo("REFRESH_TOKEN_INVALID");
        assertThat(visitor.post("/api/v1/auth/token", Map.of("login", handle, "password", Visitor.PASSWORD))
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
        topics.await(AccountErasureRequested.class, e -> e.accountId().equals(id));
        var search = new TopicSearch(topics);
        assertThat(search.topicsWith(handle)).contains(Topics.ACCOUNT_CREATED);
        assertThat(search.leftovers(handle)).isEmpty();
    }

    @Test
    void letsOnlyAdministratorsAdminister() {
        String[] viewer = visitor.bearerOfNewAccount();
        assertThat(visitor.get("/api/v1/admin/accounts", viewer).expect(403).code())
                .isEqualTo("FORBIDDEN");
        assertThat(visitor.get("/api/v1/admin/accounts").expect(401).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void administersAccounts() {
        String[] admin = Visitor.bearer(visitor.tokens("admin", "correct horse battery"));
        String handle = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var created = visitor.post(
                        "/api/v1/admin/accounts",
                        Map.of(
                                "handle",
                                handle,
                                "email",
                                handle + "@example.org",
                                "password",
                                Visitor.PASSWORD,
                                "displayName",
                                "Mo",
                                "roles",
                                List.of("VIEWER", "MODERATOR")),
                        admin)
                .expect(201)
                .json();
        var listed = visitor.get("/api/v1/admin/accounts?q=" + handle, admin)
                .expect(200)
                .json();
        assertThat(listed.get("items")).hasSize(1);
        var page =
                visitor.get("/api/v1/admin/accounts?limit=1", admin).expect(200).json();
        assertThat(page.get("nextCursor").asString()).isNotBlank();
        assertThat(visitor.get(
                                "/api/v1/admin/accounts?limit=1&cursor="
                                        + page.get("nextCursor").asString(),
                                admin)
                        .expect(200)
                        .json()
                        .get("items"))
                .isNotEqualTo(page.get("items"));

        var tokens = visitor.tokens(handle, Visitor.PASSWORD);
        String roles = "/api/v1/admin/accounts/" + created.get("id").asString() + "/roles";
        visitor.send("PUT", roles, Map.of("roles", List.of("VIEWER")), admin).expect(200);
        visitor.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expect(401);
        assertThat(visitor.send("PUT", roles, Map.of("roles", List.of("SERVICE")), admin)
                        .expect(400)
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void keepsTheLastAdministrator() {
        String[] admin = Visitor.bearer(visitor.tokens("admin", "correct horse battery"));
        assertThat(visitor.send("DELETE", "/api/v1/users/me", null, admin)
                        .expect(409)
                        .code())
                .isEqualTo("LAST_ADMIN");
    }

    private Visitor.Answer register(String handle, String email, String password) {
        return visitor.post("/api/v1/auth/register", Map.of("handle", handle, "email", email, "password", password));
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }
}
