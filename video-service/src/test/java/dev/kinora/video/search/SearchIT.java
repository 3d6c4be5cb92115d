package dev.kinora.video.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.MovableClock;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Search on the real database. */
@KinoraIT
@Import(MovableClock.Wiring.class)
class SearchIT {

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
    private Publishing publishing;

    @BeforeEach
    void signIn() {
        var creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        anyone = creator.asNobody();
        publishing = new Publishing(creator, topics);
    }

    @Test
    void rebuildRestoresMissingDocumentsAndRemovesOrphans() {
        UUID lost = publishing.approved(Map.of("title", "Zymurgy for beginners", "hashtags", List.of("#brew")));
        UUID hidden = publishing.approved(Map.of("title", "Zymurgy in private"));
        publishing.decide(hidden, Outcome.REJECTED, 2);
        publishing.awaitState(hidden, "TAKEN_DOWN");
        UUID gone = UUID.randomUUID();
        jdbc.sql("delete from search_document where video_id = :id")
                .param("id", BinaryIds.bytes(lost))
                .update();
        for (UUID wrong : List.of(hidden, gone)) {
            jdbc.sql("insert into search_document (video_id, text, published_at) values (:id, ' zymurgy', now(6))")
                    .param("id", BinaryIds.bytes(wrong))
                    .update();
        }
        assertThat(ids("zymurgy")).doesNotContain(lost.toString());

        VideoApi operator = anyone.as(tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR));
        String path = "/api/v1/admin/video/search-index/rebuilds?limit=2";
        var page = operator.post(path, Map.of()).json();
        assertThat(page.path("removed").asInt()).isEqualTo(1);
        while (page.hasNonNull("nextCursor")) {
            page = operator.post(path + "&cursor=" + page.path("nextCursor").asString(), Map.of())
                    .json();
        }

        assertThat(ids("zymurgy")).containsExactly(lost.toString());
        assertThat(ids("#brew")).contains(lost.toString());
        assertThat(jdbc.sql("select count(*) from search_document where video_id in (:ids)")
                        .param("ids", List.of(BinaryIds.bytes(hidden), BinaryIds.bytes(gone)))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(anyone.as(tokens.creator(UUID.randomUUID()))
                        .post(path, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void findsWordsBeginningsTagsAndOtherScripts() {
        UUID id = publishing.approved(Map.of(
                "title",
                "Cooking with an AI: don't panic",
                "description",
                "Große Pläne 東京の料理 кошка snake_case " + "y".repeat(90),
                "hashtags",
                List.of("#Pasta", "al dente", "🍕")));

        for (String hit : List.of(
                "cook",
                "cooking",
                "COOKING ai",
                "ai",
                "a",
                "don't",
                "don",
                "große",
                "料理",
                "東京",
                "кош",
                "the snake_case",
                "snake_c",
                "y".repeat(90),
                "pasta",
                "#pasta",
                "#PASTA",
                "#aldente",
                "#🍕",
                "cook #pasta",
                "\"cooking with\"",
                "cooking -panic")) {
            assertThat(ids(hit)).as(hit).contains(id.toString());
        }
        for (String miss : List.of("cookie", "anic", "#past", "#cooking", "#dente", "pasta #missing", "ke_case")) {
            assertThat(ids(miss)).as(miss).doesNotContain(id.toString());
        }

        publishing.decide(id, Outcome.REJECTED, 2);
        publishing.awaitState(id, "TAKEN_DOWN");
        assertThat(ids("cooking")).doesNotContain(id.toString());
        assertThat(ids("#pasta")).doesNotContain(id.toString());
    }

    @Test
    void listsTheVideosOfACategoryAndTheCategoriesThatHaveSome() {
        UUID chess = publishing.approved(Map.of("title", "Quixotic openings", "category", "Gaming & Esports"));
        UUID bread = publishing.approved(Map.of("title", "Quixotic bread", "category", "Food & Cooking"));

        assertThat(inCategory("Gaming & Esports")).contains(chess.toString()).doesNotContain(bread.toString());
        assertThat(inCategory("Food & Cooking", "quixotic")).containsExactly(bread.toString());
        assertThat(inCategory("Food & Cooking", "%")).isEmpty();
        assertThat(anyone.get("/api/v1/search?category=Chess").code()).isEqualTo("UNKNOWN_CATEGORY");
        assertThat(categories()).contains("Food & Cooking", "Gaming & Esports");

        publishing.decide(chess, Outcome.REJECTED, 2);
        publishing.awaitState(chess, "TAKEN_DOWN");
        assertThat(inCategory("Gaming & Esports")).doesNotContain(chess.toString());
    }

    private List<String> inCategory(String category, String... words) {
        String q = words.length == 0 ? "" : "&q=" + URLEncoder.encode(words[0], StandardCharsets.UTF_8);
        String path = "/api/v1/search?limit=50&category=" + URLEncoder.encode(category, StandardCharsets.UTF_8) + q;
        return anyone.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> categories() {
        return anyone.get("/api/v1/search/categories")
                .json()
                .path("items")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void hostileInputIsOnlyText() {
        for (String hostile : List.of(
                "+cat* -dog ~(bird) <fish >bowl @8",
                "\"unbalanced",
                "((((",
                "*",
                "+",
                "+*",
                "-",
                "@",
                "~~",
                "''",
                "' or 1=1 -- ",
                "%",
                "%%%",
                "_",
                "\\",
                "\\%",
                "\\\\",
                "a\\",
                "#%",
                "#_",
                "##",
                "#",
                "🍕",
                "👩‍👩‍👧",
                "שלום",
                "\u0000",
                "\u202Ecook",
                "{}[]|$^.?",
                "a b c d e f g h i j k",
                "x".repeat(200),
                "料".repeat(200))) {
            Answer answer = search(hostile, null, 20);
            assertThat(answer.status()).as(hostile).isEqualTo(200);
        }
        assertThat(search("x".repeat(201), null, 20).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(search("cook", "nonsense", 20).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(anyone.get("/api/v1/search").status()).isEqualTo(400);
        assertThat(ids("%")).isEmpty();
        assertThat(ids("  ")).isEmpty();
    }

    @Test
    void pagesThroughEverythingOnceAndShowsListedOnly() {
        String tag = "t" + UUID.randomUUID().toString().substring(24);
        UUID first = publishing.approved(Map.of("hashtags", List.of(tag)));
        for (int i = 0; i < 6; i++) {
            copy(first, tag);
        }
        UUID unlisted = publishing.approved(Map.of("hashtags", List.of(tag), "visibility", "UNLISTED"));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = search("#" + tag, cursor, 3).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : page.path("nextCursor").asString();
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().contains(first.toString());
        assertThat(seen).doesNotContain(unlisted.toString());
    }

    /** A copy of a published video with the same publication time. */
    private void copy(UUID video, String tag) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            run("create temporary table one_video select * from video where id = :id", video);
            run("update one_video set id = :id, playback_id = :id", id);
            run("insert into video select * from one_video where id = :id", id);
            run("drop temporary table one_video", id);
            jdbc.sql("insert into search_document (video_id, text, published_at) "
                            + "select :id, text, published_at from search_document where video_id = :video")
                    .param("id", BinaryIds.bytes(id))
                    .param("video", BinaryIds.bytes(video))
                    .update();
            jdbc.sql("insert into search_tag (tag, video_id) values (:tag, :id)")
                    .param("tag", tag)
                    .param("id", BinaryIds.bytes(id))
                    .update();
        });
    }

    private void run(String sql, UUID id) {
        jdbc.sql(sql).param("id", BinaryIds.bytes(id)).update();
    }

    private List<String> ids(String q) {
        return search(q, null, 50)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private Answer search(String q, @Nullable String cursor, int limit) {
        String query = "/api/v1/search?limit=%d&q=%s".formatted(limit, URLEncoder.encode(q, StandardCharsets.UTF_8));
        return anyone.get(cursor == null ? query : query + "&cursor=" + cursor);
    }
}
