package dev.kinora.video.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Comments from pending to what everybody sees. */
@KinoraIT
class CommentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private VideoApi owner;
    private VideoApi author;
    private VideoApi reader;
    private UUID video;
    private String path;

    @BeforeEach
    void publishVideo() {
        owner = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        author = owner.as(tokens.viewer(UUID.randomUUID()));
        reader = owner.asNobody();
        video = owner.makeVideo(SampleVideos.brief(), Map.of());
        path = "/api/v1/videos/" + video + "/comments";
        var transcoded = topics.await(VideoTranscoded.class, e -> e.videoId().equals(video));
        topics.publish(VideoApi.decision(video, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> owner.state(video).equals("PUBLISHED"));
    }

    @Test
    void showsACommentToOthersOnlyAfterItWasApproved() {
        UUID id = post("Nice bike!");
        var submitted = topics.await(CommentSubmitted.class, e -> e.commentId().equals(id));
        assertThat(submitted.text()).isEqualTo("Nice bike!");
        assertThat(submitted.authorHandle()).isNotBlank();
        assertThat(items(author).path(0).path("state").asString()).isEqualTo("PENDING");
        assertThat(items(reader).size()).isZero();
        assertThat(items(owner).size()).isZero();

        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> items(reader).size() == 1);

        assertThat(items(reader).path(0).path("author").path("handle").asString())
                .startsWith("viewer_");
        topics.await(
                EngagementRecorded.class,
                e -> e.kind() == EngagementKind.COMMENT
                        && video.equals(e.target().videoId()));
        topics.await(ClientNotified.class, e -> e.type().equals("comment.result"));
        assertThat(counted()).isEqualTo(1);
        likesAndReplies(id);

        assertThat(reader.as(tokens.viewer(UUID.randomUUID()))
                        .delete("/api/v1/comments/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(author.delete("/api/v1/comments/" + id).status()).isEqualTo(204);
        assertThat(items(reader).size()).isZero();
        assertThat(counted()).isZero();
        topics.await(CommentRemoved.class, e -> e.commentId().equals(id));
    }

    private void likesAndReplies(UUID id) {
        String like = "/api/v1/comments/" + id + "/like";
        assertThat(author.put(like).json().path("likes").asInt()).isEqualTo(1);
        assertThat(author.put(like).json().path("likes").asInt()).isEqualTo(1);
        assertThat(items(author).path(0).path("likedByMe").asBoolean()).isTrue();
        assertThat(author.delete(like).json().path("likes").asInt()).isZero();
        Answer reply = owner.post(path, Map.of("text", "Thanks", "replyTo", id));
        assertThat(reply.json().path("replyTo").asString()).isEqualTo(id.toString());
        assertThat(owner.post(path, Map.of("text", "Lost", "replyTo", UUID.randomUUID()))
                        .code())
                .isEqualTo("COMMENT_NOT_FOUND");
    }

    @Test
    void tellsTheAuthorWhyACommentIsNotShown() {
        UUID id = post("Something hateful");
        topics.publish(
                new ModerationCaseOpened(UUID.randomUUID(), new ContentRef(id, ContentKind.COMMENT, 1), "comment", 2));
        await().atMost(PATIENCE)
                .until(() -> items(author).path(0).path("state").asString().equals("IN_REVIEW"));
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.REJECTED, 1));
        await().atMost(PATIENCE)
                .until(() -> items(author).path(0).path("state").asString().equals("REJECTED"));

        assertThat(items(author).path(0).path("reason").path("code").asString()).isEqualTo("VIOLENCE");
        assertThat(items(reader).size()).isZero();
        assertThat(owner.put("/api/v1/comments/" + id + "/like").status()).isEqualTo(404);
        assertThat(counted()).isZero();
    }

    @Test
    void decisionsAboutCommentsCostTheInboxOfTheCatalogNothing() {
        UUID id = post("Only the comments hear of this");
        UUID event = topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        UUID later = topics.publish(VideoApi.decision(video, ContentKind.VIDEO, 1_000, Outcome.APPROVED, 2));
        await().atMost(PATIENCE).until(() -> consumers(event).contains("video-service.comment-decisions"));
        await().atMost(PATIENCE).until(() -> consumers(later).contains("video-service.video-decisions"));
        assertThat(consumers(event)).hasSize(1);
        assertThat(consumers(later)).hasSize(1);
    }

    private List<String> consumers(UUID event) {
        return jdbc.sql("select consumer from processed_event where event_id = :id")
                .param("id", BinaryIds.bytes(event))
                .query(String.class)
                .list();
    }

    @Test
    void commentUnderAHiddenVideoCannotBeLikedByStrangers() {
        UUID id = post("Seen before it was hidden");
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> items(reader).size() == 1);
        owner.patch("/api/v1/videos/" + video, Map.of("visibility", "PRIVATE"), "If-Match", "*");

        String like = "/api/v1/comments/" + id + "/like";
        assertThat(author.put(like).code()).isEqualTo("COMMENT_NOT_FOUND");
        assertThat(author.delete(like).code()).isEqualTo("COMMENT_NOT_FOUND");
        assertThat(owner.put(like).json().path("likes").asInt()).isEqualTo(1);
    }

    @Test
    void keepsMarkupInACommentAsText() {
        String markup = "<script>alert('x')</script><img src=x onerror=alert(1)> 🎈 שלום";
        UUID id = post(markup);
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> items(reader).size() == 1);

        Answer answer = reader.get(path);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.json().path("items").path(0).path("text").asString()).isEqualTo(markup);
    }

    @Test
    void refusesEmptyLongAndAnonymousComments() {
        assertThat(author.post(path, Map.of("text", "  ")).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(author.post(path, Map.of("text", "x".repeat(1001))).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(reader.post(path, Map.of("text", "Hi")).status()).isEqualTo(401);
        assertThat(author.post("/api/v1/videos/" + UUID.randomUUID() + "/comments", Map.of("text", "Hi"))
                        .status())
                .isEqualTo(404);
    }

    private UUID post(String text) {
        Answer posted = author.post(path, Map.of("text", text));
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.json().path("state").asString()).isEqualTo("PENDING");
        return UUID.fromString(posted.json().path("id").asString());
    }

    private JsonNode items(VideoApi api) {
        return api.get(path).json().path("items");
    }

    private int counted() {
        return reader.get("/api/v1/videos/" + video)
                .json()
                .path("counts")
                .path("comments")
                .asInt();
    }
}
