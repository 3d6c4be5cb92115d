package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.gateway.Visitor;
import dev.kinora.gateway.account.handle.FormerHandles;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handles that owners change and that moderation takes away. */
@KinoraIT
class HandleIT {

    private static final String HANDLE = "/api/v1/users/me/handle";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormerHandles former;

    private Visitor visitor;
    private String first;
    private String[] bearer;
    private UUID id;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
        first = visitor.register();
        bearer = Visitor.bearer(visitor.tokens(first, Visitor.PASSWORD));
        id = UUID.fromString(
                visitor.get("/api/v1/users/me", bearer).json().get("id").asString());
    }

    private static String fresh() {
        return "h" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private Visitor.Answer choose(String handle, String... of) {
        return visitor.send("PUT", HANDLE, Map.of("handle", handle), of);
    }

    private Visitor.Answer register(String handle) {
        var wanted = Map.of("handle", handle, "email", handle + "@example.org", "password", Visitor.PASSWORD);
        return visitor.post("/api/v1/auth/register", wanted);
    }

    private void letTimePass(String table, String column, String days) {
        jdbc.sql("update " + table + " set " + column + " = " + column + " - interval " + days + " day where "
                        + (table.equals("account") ? "id" : "account_id") + " = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    @Test
    void changesTheHandleAndTellsTheOtherServices() {
        String second = fresh();

        var changed = choose(second, bearer).expect(200);

        assertThat(changed.json().get("handle").asString()).isEqualTo(second);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var event = topics.await(AccountChanged.class, e -> e.handle().equals(second));
        assertThat(event.accountId()).isEqualTo(id);
        assertThat(event.version()).isEqualTo(2);
        visitor.tokens(second, Visitor.PASSWORD);
        visitor.post("/api/v1/auth/token", Map.of("login", first, "password", Visitor.PASSWORD))
                .expect(401);
        assertThat(jdbc.sql("select detail from account_audit where account_id = :id and action = 'HANDLE_CHANGED'")
                        .param("id", BinaryIds.bytes(id))
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void saysWhenTheNextChangeIsPossible() {
        choose(fresh(), bearer).expect(200);
        String third = fresh();

        var refused = choose(third, bearer).expect(409);

        assertThat(refused.code()).isEqualTo("HANDLE_CHANGED_RECENTLY");
        var until = Instant.parse(refused.json().get("until").asString());
        assertThat(until)
                .isBetween(
                        Instant.now().plus(13, ChronoUnit.DAYS), Instant.now().plus(15, ChronoUnit.DAYS));
        letTimePass("account", "handle_changed_at", "14");
        choose(third, bearer).expect(200);
    }

    @Test
    void keepsTheOldHandleForTheAccount() {
        choose(fresh(), bearer).expect(200);

        assertThat(register(first).expect(409).code()).isEqualTo("HANDLE_TAKEN");
        assertThat(choose(first, visitor.bearerOfNewAccount()).expect(409).code())
                .isEqualTo("HANDLE_TAKEN");
        letTimePass("account", "handle_changed_at", "14");
        choose(first, bearer).expect(200);
        visitor.get("/@" + first).expect(200);
    }

    @Test
    void givesTheOldHandleFreeAfterItsTime() {
        String second = fresh();
        choose(second, bearer).expect(200);
        letTimePass("former_handle", "reserved_until", "91");

        assertThat(visitor.get("/@" + first).status()).isEqualTo(200);
        register(first).expect(201);
        former.removeOver();
        assertThat(jdbc.sql("select count(*) from former_handle where account_id = :id")
                        .param("id", BinaryIds.bytes(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsFromTheOldAddressToTheNewOne() {
        String second = fresh();
        choose(second, bearer).expect(200);

        var page = visitor.get("/@" + first).expect(307);
        assertThat(page.header(HttpHeaders.LOCATION)).isEqualTo("/@" + second);
        assertThat(page.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(visitor.get("/api/v1/users/" + first + "/videos?limit=3")
                        .expect(307)
                        .header(HttpHeaders.LOCATION))
                .isEqualTo("/api/v1/users/" + second + "/videos?limit=3");
        visitor.get("/@" + second).expect(200);
    }

    @Test
    void refusesWhatNoHandleIsOrSomebodyHas() {
        for (String no : new String[] {"Mira", "mirá", "ab", "a b c", "x".repeat(31), "mira_v\n"}) {
            assertThat(choose(no, bearer).expect(400).code()).isEqualTo("VALIDATION_FAILED");
        }
        for (String reserved : new String[] {"moderator", "deleted_1", "renamed_1"}) {
            assertThat(choose(reserved, bearer).expect(409).code()).isEqualTo("HANDLE_RESERVED");
        }
        assertThat(choose(visitor.register(), bearer).expect(409).code()).isEqualTo("HANDLE_TAKEN");
        assertThat(choose(first, bearer).expect(200).header("ETag")).isEqualTo("\"1\"");
        visitor.send("PUT", HANDLE, Map.of("handle", fresh())).expect(401);
    }

    @Test
    void takesAwayAHandleThatModerationDecidedAbout() {
        var reset = new ProfileReset(id, UUID.randomUUID(), "HATE", true);

        topics.publish(reset);

        var event = topics.await(AccountChanged.class, e -> e.accountId().equals(id) && e.version() == 2);
        assertThat(event.handle()).startsWith("renamed_").hasSize(24);
        assertThat(event.displayName()).isEqualTo(event.handle());
        visitor.get("/@" + first).expect(200);
        assertThat(choose(first, bearer).expect(409).code()).isEqualTo("HANDLE_TAKEN");
        choose(fresh(), bearer).expect(200);
        assertThat(choose(fresh(), bearer).expect(409).code()).isEqualTo("HANDLE_CHANGED_RECENTLY");
    }

    @Test
    void forgetsTheOldHandlesOfAnErasedAccount() {
        choose(fresh(), bearer).expect(200);

        visitor.send("DELETE", "/api/v1/users/me", null, bearer).expect(204);

        assertThat(jdbc.sql("select count(*) from former_handle where handle = :handle")
                        .param("handle", first)
                        .query(Integer.class)
                        .single())
                .isZero();
        register(first).expect(201);
    }
}
