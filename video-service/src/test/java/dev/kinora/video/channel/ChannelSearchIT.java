package dev.kinora.video.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Search for channels on the real database. */
@KinoraIT
class ChannelSearchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private VideoApi anyone;

    @BeforeEach
    void noAccounts() {
        anyone = new VideoApi(port, null);
        for (String table : List.of("account_word", "account")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void findsCreatorsByHandleAndByNameWithoutTheirAccents() {
        UUID mira = UUID.randomUUID();
        Publishing publishing = creator(mira, "mira_cooks", "Mira Kovač");
        UUID video = publishing.approved(Map.of("title", "Soup"));
        creator(UUID.randomUUID(), "mirabel", "Has no videos");

        for (String hit : List.of(
                "mira",
                "MIRA",
                "@mira",
                "@mira_cooks",
                "mira_c",
                "cooks",
                "Mira Kovač",
                "kovac",
                "KOVAČ",
                "ková",
                "kov mira",
                "Kovac\u030C")) {
            assertThat(handles(hit)).as(hit).containsExactly("mira_cooks");
        }
        for (String miss : List.of("m", "ira", "mira smith", "#mira", "miraxcooks", "soup", "%", "_", "@", "", "\\")) {
            assertThat(handles(miss)).as(miss).isEmpty();
        }
        JsonNode found = channels("mira").path("items").path(0);
        assertThat(found.path("displayName").asString()).isEqualTo("Mira Kovač");
        assertThat(found.path("videos").asInt()).isEqualTo(1);
        assertThat(found.path("followers").asInt()).isZero();
        assertThat(anyone.get("/api/v1/search/channels").status()).isEqualTo(400);

        topics.publish(new AccountChanged(mira, "mira_cooks", "Ana Đurić", "", List.of("creator"), 7));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handles("ana")).containsExactly("mira_cooks"));
        assertThat(handles("kovac")).isEmpty();

        publishing.decide(video, Outcome.REJECTED, 2);
        publishing.awaitState(video, "TAKEN_DOWN");
        assertThat(handles("mira")).isEmpty();
    }

    @Test
    void putsTheExactHandleFirstAndPagesThroughTheOthers() {
        UUID owner = UUID.randomUUID();
        UUID video = creator(owner, "zoe", "Zoe").approved(Map.of());
        for (String handle : List.of("a_zoe", "b_zoe", "c_zoe", "d_zoe")) {
            give(video, handle);
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = channels("@zoe", "&limit=2" + cursor);
            page.path("items").forEach(item -> seen.add(item.path("handle").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (cursor != null);
        assertThat(seen).containsExactly("zoe", "a_zoe", "b_zoe", "c_zoe", "d_zoe");
    }

    @Test
    void writesTheWordsOfAccountsThatWereThereBefore() throws IOException {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account (account_id, handle, display_name, version) values (:id, :handle, :name, 1)")
                .param("id", BinaryIds.bytes(id))
                .param("handle", "mira_cooks")
                .param("name", "Mira \"K.\" Kovač-\\Đurić")
                .update();
        String migration = new ClassPathResource("db/migration/V13__search_categories_and_names.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration
                        .substring(migration.indexOf("insert ignore into account_word"))
                        .replace(";", ""))
                .update();

        assertThat(jdbc.sql("select word from account_word where account_id = :id")
                        .param("id", BinaryIds.bytes(id))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("mira_cooks", "mira", "cooks", "k", "kovač", "đurić");
    }

    @Test
    void forgetsTheNameOfAnErasedAccount() {
        UUID leaver = UUID.randomUUID();
        creator(leaver, "quentin", "Quentin");
        await().atMost(PATIENCE).until(() -> words(leaver) > 0);

        topics.publish(new AccountErasureRequested(leaver, 9));

        await().atMost(PATIENCE).until(() -> words(leaver) == 0);
    }

    private int words(UUID account) {
        return jdbc.sql("select count(*) from account_word where account_id = :id")
                .param("id", BinaryIds.bytes(account))
                .query(Integer.class)
                .single();
    }

    private Publishing creator(UUID id, String handle, String name) {
        topics.publish(new AccountChanged(id, handle, name, "", List.of("viewer", "creator"), 5));
        await().atMost(PATIENCE).until(() -> words(id) > 0);
        return new Publishing(anyone.as(tokens.of(id, handle, Role.VIEWER, Role.CREATOR)), topics);
    }

    /** Another account with a published video like this one. */
    private void give(UUID video, String handle) {
        UUID owner = UUID.randomUUID();
        creator(owner, handle, handle);
        transaction.executeWithoutResult(status -> {
            run("create temporary table one_video select * from video where id = :id", video);
            run("update one_video set id = :id, playback_id = :id, owner_id = :id", owner);
            run("insert into video select * from one_video where id = :id", owner);
            run("drop temporary table one_video", owner);
        });
    }

    private void run(String sql, UUID id) {
        jdbc.sql(sql).param("id", BinaryIds.bytes(id)).update();
    }

    private List<String> handles(String q) {
        return channels(q)
                .path("items")
                .valueStream()
                .map(item -> item.path("handle").asString())
                .toList();
    }

    private JsonNode channels(String q, String... more) {
        String typed = URLEncoder.encode(q, StandardCharsets.UTF_8);
        return anyone.get("/api/v1/search/channels?q=" + typed + String.join("", more))
                .json();
    }
}
