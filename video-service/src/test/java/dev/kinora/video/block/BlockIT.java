package dev.kinora.video.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What two accounts see and can do while one of them blocks the other. */
@KinoraIT
class BlockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BLOCKS = "/api/v1/users/me/blocks/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private final String word = "w" + UUID.randomUUID().toString().substring(24);
    private final Person anna = new Person("anna");
    private final Person ben = new Person("ben");
    private VideoApi stranger;

    private final class Person {
        private final UUID id = UUID.randomUUID();
        private final String handle;
        private @Nullable UUID video;

        private Person(String name) {
            handle = name + "_" + id.toString().substring(24);
        }

        private VideoApi api() {
            return new VideoApi(port, tokens.of(id, handle, Role.VIEWER, Role.CREATOR));
        }

        private String channel() {
            return "/api/v1/users/" + handle;
        }

        private String videoPath() {
            return "/api/v1/videos/" + video;
        }
    }

    @BeforeEach
    void publishAVideoOfEach() {
        stranger = new VideoApi(port, null);
        for (Person person : List.of(anna, ben)) {
            topics.publish(VideoApi.account(person.id, person.handle));
            person.video = new Publishing(person.api(), topics).approved(Map.of("title", word));
            await().atMost(PATIENCE).until(() -> stranger.get(person.channel()).status() == 200);
        }
    }

    @Test
    void neitherIsShownVideosOfTheOtherAndStrangersAre() {
        assertThat(videosFoundBy(ben.api())).isEqualTo(2);
        String unknown = problemOf(ben.api().get("/api/v1/videos/" + UUID.randomUUID()));

        assertThat(anna.api().put(BLOCKS + ben.id).status()).isEqualTo(204);

        assertThat(problemOf(ben.api().get(anna.videoPath()))).isEqualTo(unknown);
        assertThat(problemOf(anna.api().get(ben.videoPath()))).isEqualTo(unknown);
        assertThat(ben.api().get(anna.videoPath() + "/captions").status()).isEqualTo(404);
        assertThat(ben.api().get(anna.videoPath() + "/comments").status()).isEqualTo(404);
        for (Person person : List.of(anna, ben)) {
            assertThat(videosFoundBy(person.api())).isEqualTo(1);
            assertThat(channelsFoundBy(person.api())).containsExactly(person.handle);
            assertThat(person.api().get(person.videoPath()).status()).isEqualTo(200);
            assertThat(stranger.get(person.videoPath()).status()).isEqualTo(200);
        }
        assertThat(videosFoundBy(stranger)).isEqualTo(2);
        assertThat(channelsFoundBy(stranger)).containsExactly(anna.handle, ben.handle);
        var moderator = stranger.as(tokens.moderator(UUID.randomUUID()));
        assertThat(moderator.get(anna.videoPath()).status()).isEqualTo(200);

        assertThat(anna.api().delete(BLOCKS + ben.id).status()).isEqualTo(204);
        assertThat(ben.api().get(anna.videoPath()).status()).isEqualTo(200);
        assertThat(videosFoundBy(anna.api())).isEqualTo(2);
    }

    @Test
    void theBlockedOneFindsNoChannelAndTheBlockerOneToTakeTheBlockBack() {
        String unknown = problemOf(ben.api().get("/api/v1/users/nobody_" + word));
        anna.api().put(BLOCKS + ben.id);

        assertThat(problemOf(ben.api().get(anna.channel()))).isEqualTo(unknown);
        assertThat(problemOf(ben.api().get(anna.channel() + "/videos"))).isEqualTo(unknown);
        assertThat(problemOf(ben.api().put(anna.channel() + "/follow"))).isEqualTo(unknown);
        JsonNode channel = anna.api().get(ben.channel()).json();
        assertThat(channel.path("blockedByMe").asBoolean()).isTrue();
        assertThat(anna.api()
                        .get(ben.channel() + "/videos")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(anna.api().put(ben.channel() + "/follow").code()).isEqualTo("BLOCKED_BY_YOU");
        assertThat(ben.api().get(ben.channel()).json().path("blockedByMe").asBoolean())
                .isFalse();
    }

    @Test
    void theBlockedOneCanNeitherCommentNorLikeNorAnswer() {
        UUID annas = comment(anna, anna, null);
        UUID third = comment(anna, ben, null);
        anna.api().put(BLOCKS + ben.id);

        String comments = anna.videoPath() + "/comments";
        assertThat(ben.api().post(comments, Map.of("text", "Hello")).code()).isEqualTo("VIDEO_NOT_FOUND");
        assertThat(ben.api().put(anna.videoPath() + "/like").code()).isEqualTo("VIDEO_NOT_FOUND");
        for (UUID comment : List.of(annas, third)) {
            assertThat(ben.api().put("/api/v1/comments/" + comment + "/like").code())
                    .isEqualTo("COMMENT_NOT_FOUND");
        }
        assertThat(ben.api()
                        .post(ben.videoPath() + "/comments", Map.of("text", "Hello", "replyTo", third))
                        .code())
                .isEqualTo("COMMENT_NOT_FOUND");
        var moderator = stranger.as(tokens.of(ben.id, ben.handle, Role.VIEWER, Role.MODERATOR));
        assertThat(moderator.get(anna.videoPath()).status()).isEqualTo(200);
        assertThat(moderator.post(comments, Map.of("text", "Hello")).code()).isEqualTo("VIDEO_NOT_FOUND");
        assertThat(moderator.put(anna.videoPath() + "/like").code()).isEqualTo("VIDEO_NOT_FOUND");
    }

    @Test
    void commentsUnderVideosOfOthersAreHiddenFromTheTwoOnly() {
        var carl = new Person("carl");
        carl.video = new Publishing(carl.api(), topics).approved(Map.of("title", "Of a third"));
        UUID annas = comment(anna, carl, null);
        UUID bens = comment(ben, carl, null);
        UUID underAnnas = comment(ben, anna, null);
        assertThat(commentsSeenBy(anna.api(), carl)).containsExactly(bens, annas);

        anna.api().put(BLOCKS + ben.id);

        assertThat(commentsSeenBy(anna.api(), carl)).containsExactly(annas);
        assertThat(commentsSeenBy(ben.api(), carl)).containsExactly(bens);
        assertThat(commentsSeenBy(carl.api(), carl)).containsExactly(bens, annas);
        assertThat(commentsSeenBy(stranger, carl)).containsExactly(bens, annas);
        assertThat(commentsSeenBy(anna.api(), anna)).isEmpty();
        assertThat(commentsSeenBy(stranger, anna)).isEmpty();
        assertThat(ben.api().delete("/api/v1/comments/" + underAnnas).status()).isEqualTo(204);
        JsonNode first = anna.api().get(carl.videoPath() + "/comments?limit=1").json();
        assertThat(first.path("items").path(0).path("id").asString()).isEqualTo(annas.toString());
    }

    @Test
    void neitherIsToldWhatTheOtherDid() {
        ben.api().put(anna.channel() + "/follow");
        comment(ben, anna, null);
        anna.api().put(ben.channel() + "/follow");
        assertThat(told(anna)).containsExactly("COMMENT_RECEIVED", "FOLLOWED", "VIDEO_PUBLISHED");
        assertThat(told(ben)).containsExactly("FOLLOWED", "VIDEO_PUBLISHED");
        UUID pending = post(ben, anna, null);

        anna.api().put(BLOCKS + ben.id);
        approve(pending);
        await().atMost(PATIENCE).until(() -> stateOf(pending).equals("PUBLISHED"));

        assertThat(told(anna)).containsExactly("VIDEO_PUBLISHED");
        assertThat(told(ben)).containsExactly("VIDEO_PUBLISHED");
        for (Person person : List.of(anna, ben)) {
            JsonNode counts = stranger.get(person.channel()).json().path("counts");
            assertThat(counts.path("followers").asInt()).isZero();
            assertThat(counts.path("following").asInt()).isZero();
        }
    }

    private UUID comment(Person author, Person owner, @Nullable UUID replyTo) {
        UUID id = post(author, owner, replyTo);
        approve(id);
        await().atMost(PATIENCE).until(() -> commentsSeenBy(stranger, owner).contains(id));
        return id;
    }

    private UUID post(Person author, Person owner, @Nullable UUID replyTo) {
        Map<String, Object> body = new HashMap<>(Map.of("text", "Nice"));
        if (replyTo != null) {
            body.put("replyTo", replyTo);
        }
        return UUID.fromString(author.api()
                .post(owner.videoPath() + "/comments", body)
                .json()
                .path("id")
                .asString());
    }

    private void approve(UUID comment) {
        topics.publish(VideoApi.decision(comment, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
    }

    private String stateOf(UUID comment) {
        return jdbc.sql("select state from comment where id = :id")
                .param("id", BinaryIds.bytes(comment))
                .query(String.class)
                .single();
    }

    private List<UUID> commentsSeenBy(VideoApi viewer, Person owner) {
        return viewer.get(owner.videoPath() + "/comments")
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private List<String> told(Person person) {
        return person.api()
                .get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private int videosFoundBy(VideoApi viewer) {
        return viewer.get("/api/v1/search?q=" + word).json().path("items").size();
    }

    private List<String> channelsFoundBy(VideoApi viewer) {
        return List.of(anna, ben).stream()
                .map(person -> person.handle)
                .filter(handle -> !viewer.get("/api/v1/search/channels?q=" + handle)
                        .json()
                        .path("items")
                        .isEmpty())
                .toList();
    }

    /** What an answer says apart from where and when it was asked. */
    private static String problemOf(VideoApi.Answer answer) {
        JsonNode body = answer.json();
        return "%d %s %s %s"
                .formatted(
                        answer.status(),
                        body.path("code").asString(),
                        body.path("title").asString(),
                        body.path("detail").asString());
    }
}
