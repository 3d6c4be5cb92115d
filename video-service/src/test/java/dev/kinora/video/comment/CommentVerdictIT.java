package dev.kinora.video.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Comments with somebody who judges them: the verdict in the answer, rewriting, editing, limits. */
@KinoraIT
@Import(FakeModerator.class)
@TestPropertySource(
        properties = {"kinora.comments.verdict-wait=20s", "kinora.comments.burst=6", "kinora.comments.interval=1h"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentVerdictIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private VideoApi owner;
    private VideoApi author;
    private VideoApi reader;
    private UUID video;
    private String path;

    @BeforeAll
    void publishVideo() {
        owner = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        reader = owner.asNobody();
        video = owner.makeVideo(SampleVideos.brief(), Map.of());
        path = "/api/v1/videos/" + video + "/comments";
        var transcoded = topics.await(VideoTranscoded.class, e -> e.videoId().equals(video));
        topics.publish(VideoApi.decision(video, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> owner.state(video).equals("PUBLISHED"));
    }

    @BeforeEach
    void newAuthor() {
        author = owner.as(tokens.viewer(UUID.randomUUID()));
    }

    @Test
    void answersAPostWithItsVerdict() {
        Answer approved = post("What a nice bike!");
        assertThat(approved.status()).isEqualTo(201);
        assertThat(approved.header("ETag")).isEqualTo("\"1\"");
        assertThat(state(approved)).isEqualTo("PUBLISHED");
        assertThat(shown(id(approved)).path("text").asString()).isEqualTo("What a nice bike!");

        Answer rejected = post("Something vile");
        assertThat(state(rejected)).isEqualTo("REJECTED");
        assertThat(rejected.json().path("reason").path("statement").asString())
                .isEqualTo(FakeModerator.RUDE.statement());
    }

    @Test
    void givesACommentBackOnceBeforeItWaitsForAPerson() {
        Answer returned = post("You are rude");
        assertThat(state(returned)).isEqualTo("NEEDS_REWRITE");
        assertThat(returned.json().path("reason").path("code").asString()).isEqualTo("HARASSMENT");
        assertThat(shown(id(returned)).isMissingNode()).isTrue();

        Answer rewritten = edit(id(returned), 1, "You are kind");
        assertThat(state(rewritten)).isEqualTo("PUBLISHED");
        assertThat(rewritten.json().path("revision").asLong()).isEqualTo(2);
        assertThat(rewritten.json().path("editedAt").isNull()).isFalse();
        assertThat(shown(id(returned)).path("text").asString()).isEqualTo("You are kind");
    }

    @Test
    void letsTheAuthorStandByTheText() {
        Answer returned = post("How rude of the weather");

        Answer insisted = edit(id(returned), 1, "How rude of the weather");

        assertThat(state(insisted)).isEqualTo("IN_REVIEW");
        assertThat(insisted.json().path("revision").asLong()).isEqualTo(2);
        assertThat(insisted.json().path("editedAt").isNull()).isTrue();
    }

    @Test
    void judgesAnEditAnewAndAnnouncesTheCommentOnce() {
        UUID id = id(post("A fine clip"));
        long counted = counted();

        Answer silent = edit(id, 1, "A silent clip");
        assertThat(state(silent)).isEqualTo("PENDING");
        assertThat(shown(id).isMissingNode()).isTrue();
        assertThat(counted()).isEqualTo(counted - 1);
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 5));

        Answer again = edit(id, 2, "A fine clip again");
        assertThat(state(again)).isEqualTo("PUBLISHED");
        assertThat(again.json().path("revision").asLong()).isEqualTo(3);
        assertThat(counted()).isEqualTo(counted);
        var author = UUID.fromString(again.json().path("author").path("id").asString());
        assertThat(topics.all(
                        EngagementRecorded.class,
                        e -> e.kind() == EngagementKind.COMMENT && e.userId().equals(author)))
                .hasSize(1);
    }

    @Test
    void wantsTheRevisionThatWasRead() {
        UUID id = id(post("A good one"));
        String comment = "/api/v1/comments/" + id;

        assertThat(author.patch(comment, Map.of("text", "Better")).code()).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(edit(id, 7, "Better").code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(owner.patch(comment, Map.of("text", "Mine now"), "If-Match", "\"1\"")
                        .code())
                .isEqualTo("COMMENT_NOT_FOUND");
        assertThat(reader.patch(comment, Map.of("text", "Mine now"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(401);
        assertThat(edit(id, 1, " ").code()).isEqualTo("VALIDATION_FAILED");
        Answer same = edit(id, 1, "A good one");
        assertThat(same.json().path("revision").asLong()).isEqualTo(1);
        assertThat(author.patch(comment, Map.of("text", "Better"), "If-Match", "1")
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(author.patch(comment, Map.of("text", "Better"), "If-Match", "*")
                        .json()
                        .path("revision")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatAPersonRejected() {
        UUID id = id(post("Nobody minds at first"));
        edit(id, 1, "Nobody minds at second");
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.REJECTED, 9));
        await().atMost(PATIENCE).until(() -> shown(id).isMissingNode());

        assertThat(edit(id, 2, "Nobody minds at third").code()).isEqualTo("COMMENT_LOCKED");

        var second = new ContentRef(id, ContentKind.COMMENT, 2);
        topics.publish(VideoApi.decision(second, Outcome.APPROVED, DecisionActor.AUTOMATED, 10));
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> shown(id).isMissingNode());
        topics.publish(VideoApi.decision(second, Outcome.APPROVED, DecisionActor.HUMAN, 11));
        await().atMost(PATIENCE).until(() -> !shown(id).isMissingNode());
    }

    @Test
    void slowsAnAccountDown() {
        UUID id = id(post("One"));
        edit(id, 1, "Two");
        for (int i = 0; i < 4; i++) {
            assertThat(post("Number " + i).status()).isEqualTo(201);
        }

        Answer refused = post("One too many");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 3600L);
        assertThat(edit(id, 2, "Three").code()).isEqualTo("RATE_LIMITED");
        author = owner.as(tokens.viewer(UUID.randomUUID()));
        assertThat(post("Somebody else").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \\n ",
                "\\u00a0\\u200b",
                "\\ud800",
                "a\\u0000b",
                "\\u001b[2J",
            })
    void refusesATextThatIsNone(String escaped) {
        Answer answer = author.send(
                "POST",
                path,
                "{\"text\":\"%s\"}".formatted(escaped).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");

        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("text");
    }

    @Test
    void refusesTenThousandCharacters() {
        assertThat(post("x".repeat(10_000)).code()).isEqualTo("VALIDATION_FAILED");
    }

    private Answer post(String text) {
        return author.post(path, Map.of("text", text));
    }

    private Answer edit(UUID id, long revision, String text) {
        return author.patch("/api/v1/comments/" + id, Map.of("text", text), "If-Match", "\"" + revision + "\"");
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString();
    }

    private static UUID id(Answer posted) {
        return UUID.fromString(posted.json().path("id").asString());
    }

    /** The comment as a stranger sees it; missing when it is not shown. */
    private JsonNode shown(UUID id) {
        return reader.get(path + "?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private long counted() {
        return reader.get("/api/v1/videos/" + video)
                .json()
                .path("counts")
                .path("comments")
                .asLong();
    }
}
