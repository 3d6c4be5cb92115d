package dev.kinora.video.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.MovableClock;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What accounts are told, and when it goes. */
@KinoraIT
@Import(MovableClock.Wiring.class)
class NotificationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String LIST = "/api/v1/notifications";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private MovableClock clock;

    @Autowired
    private NotificationRetention retention;

    private UUID ownerId;
    private String ownerHandle;
    private VideoApi owner;
    private VideoApi fan;
    private Publishing publishing;

    @BeforeEach
    void signIn() {
        ownerId = UUID.randomUUID();
        ownerHandle = "owner_" + ownerId.toString().substring(24);
        owner = new VideoApi(port, tokens.of(ownerId, ownerHandle, Role.VIEWER, Role.CREATOR));
        fan = owner.as(tokens.viewer(UUID.randomUUID()));
        publishing = new Publishing(owner, topics);
    }

    @Test
    void conversationIsToldToThoseWhomItConcerns() {
        UUID video = publishing.approved(Map.of("title", "Zebra"));
        UUID comment = comment(fan, video, null);
        UUID reply = comment(owner, video, comment);
        UUID own = comment(owner, video, null);
        UUID back = comment(fan, video, reply);

        assertThat(types(owner)).containsExactly("REPLY_RECEIVED", "COMMENT_RECEIVED", "VIDEO_PUBLISHED");
        assertThat(types(fan)).containsExactly("REPLY_RECEIVED");
        JsonNode first = items(owner).path(1);
        assertThat(first.path("commentId").asString()).isEqualTo(comment.toString());
        assertThat(first.path("videoTitle").asString()).isEqualTo("Zebra");
        assertThat(first.path("actor").path("handle").asString()).startsWith("viewer_");
        assertThat(first.path("readAt").isNull()).isTrue();
        ClientNotified live = topics.await(
                ClientNotified.class,
                e -> e.type().equals("notification")
                        && comment.toString().equals(String.valueOf(e.payload().get("commentId"))));
        assertThat(live.recipient().accountId()).isEqualTo(ownerId);
        assertThat(live.payload()).containsEntry("type", "COMMENT_RECEIVED");

        owner.patch("/api/v1/videos/" + video, Map.of("visibility", "PRIVATE"), "If-Match", "*");
        assertThat(items(fan).path(0).path("videoTitle").isNull()).isTrue();
        assertThat(items(owner).path(1).path("videoTitle").asString()).isEqualTo("Zebra");

        assertThat(fan.delete("/api/v1/comments/" + comment).status()).isEqualTo(204);
        assertThat(types(owner)).containsExactly("REPLY_RECEIVED", "VIDEO_PUBLISHED");
        topics.publish(VideoApi.decision(back, ContentKind.COMMENT, 1, Outcome.REJECTED, 5));
        await().atMost(PATIENCE).until(() -> types(owner).equals(List.of("VIDEO_PUBLISHED")));
        assertThat(own).isNotNull();

        owner.delete("/api/v1/videos/" + video);
        assertThat(types(owner)).isEmpty();
        assertThat(types(fan)).isEmpty();
    }

    @Test
    void decisionsAndFailuresReachTheOwnerOnce() {
        UUID video = publishing.approved(Map.of());
        publishing.decide(video, Outcome.REJECTED, 2);
        publishing.awaitState(video, "TAKEN_DOWN");
        publishing.decide(video, Outcome.REJECTED, 3);
        UUID rejected = publishing.screened(Map.of());
        publishing.decide(rejected, Outcome.REJECTED, 1);
        publishing.awaitState(rejected, "REJECTED");
        UUID failed = owner.makeVideo(SampleVideos.notAVideo(), Map.of());
        publishing.awaitState(failed, "FAILED");

        assertThat(types(owner))
                .containsExactly("VIDEO_FAILED", "VIDEO_REJECTED", "VIDEO_TAKEN_DOWN", "VIDEO_PUBLISHED");
        assertThat(items(owner).valueStream().map(item -> item.path("code").asString("")))
                .containsExactly("NOT_A_VIDEO", "VIOLENCE", "VIOLENCE", "");
    }

    @Test
    void tellsWhoseProfileWasReset() {
        UUID account = UUID.randomUUID();
        VideoApi theirs = owner.as(tokens.viewer(account));
        var reset = new ProfileReset(account, UUID.randomUUID(), "HATE");
        topics.publish(reset);
        topics.publish(reset);

        await().atMost(PATIENCE).until(() -> types(theirs).equals(List.of("PROFILE_RESET")));
        assertThat(items(theirs).path(0).path("code").asString()).isEqualTo("HATE");
    }

    @Test
    void answersReachWhoeverAskedOnce() {
        UUID asker = UUID.randomUUID();
        VideoApi askers = owner.as(tokens.viewer(asker));
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        UUID videoId = UUID.randomUUID();
        var report = new ModerationAnswered(
                asker,
                UUID.randomUUID(),
                ModerationAnswered.Question.REPORT,
                content,
                videoId,
                ModerationAnswer.REMOVED);
        UUID event = topics.publish(report);
        topics.publish(event, report);
        await().atMost(PATIENCE).until(() -> types(askers).equals(List.of("REPORT_ANSWERED")));
        topics.publish(new ModerationAnswered(
                asker,
                UUID.randomUUID(),
                ModerationAnswered.Question.APPEAL,
                content,
                videoId,
                ModerationAnswer.OVERTURNED));
        await().atMost(PATIENCE).until(() -> types(askers).equals(List.of("APPEAL_ANSWERED", "REPORT_ANSWERED")));
        assertThat(items(askers).valueStream().map(item -> item.path("code").asString("")))
                .containsExactly("OVERTURNED", "REMOVED");
        assertThat(items(askers).path(0).path("commentId").asString())
                .isEqualTo(content.id().toString());
    }

    @Test
    void answersAboutAccountsReachWhoeverAskedOnce() {
        UUID asker = UUID.randomUUID();
        VideoApi askers = owner.as(tokens.viewer(asker));
        var report = new AccountAnswered(
                asker, UUID.randomUUID(), AccountAnswered.Question.REPORT, AccountAnswered.Answer.ACTED);
        UUID event = topics.publish(report);
        topics.publish(event, report);
        topics.publish(report);
        await().atMost(PATIENCE).until(() -> types(askers).equals(List.of("REPORT_ANSWERED")));
        topics.publish(new AccountAnswered(
                asker, UUID.randomUUID(), AccountAnswered.Question.APPEAL, AccountAnswered.Answer.UPHELD));
        await().atMost(PATIENCE).until(() -> types(askers).equals(List.of("APPEAL_ANSWERED", "REPORT_ANSWERED")));
        assertThat(items(askers).valueStream().map(item -> item.path("code").asString("")))
                .containsExactly("UPHELD", "ACTED");
        assertThat(items(askers).path(0).path("videoId").isNull()).isTrue();
    }

    @Test
    void followingAgainIsNoNewsAndListsPage() {
        topics.publish(VideoApi.account(ownerId, ownerHandle));
        await().atMost(PATIENCE)
                .until(() -> fan.get("/api/v1/users/" + ownerHandle).status() == 200);
        String follow = "/api/v1/users/" + ownerHandle + "/follow";
        for (int i = 0; i < 3; i++) {
            assertThat(fan.put(follow).status()).isEqualTo(204);
            assertThat(fan.delete(follow).status()).isEqualTo(204);
        }
        assertThat(types(owner)).containsExactly("FOLLOWED");
        for (int i = 0; i < 2; i++) {
            owner.as(tokens.viewer(UUID.randomUUID())).put(follow);
        }
        assertThat(unread(owner)).isEqualTo(3);

        JsonNode page = owner.get(LIST + "?limit=2").json();
        assertThat(page.path("items").size()).isEqualTo(2);
        JsonNode rest = owner.get(
                        LIST + "?limit=2&cursor=" + page.path("nextCursor").asString())
                .json();
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.path("nextCursor").isNull()).isTrue();

        Object second = page.path("items").path(1).path("id").asString();
        assertThat(fan.put(LIST + "/read", Map.of("upTo", second)).status()).isEqualTo(204);
        assertThat(unread(owner)).isEqualTo(3);
        assertThat(owner.put(LIST + "/read", Map.of("upTo", second)).status()).isEqualTo(204);
        assertThat(unread(owner)).isEqualTo(1);
        assertThat(items(owner).path(0).path("readAt").isNull()).isTrue();
        assertThat(items(owner).path(1).path("readAt").isNull()).isFalse();
        assertThat(owner.put(LIST + "/read", Map.of()).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(owner.get(LIST + "?cursor=nonsense").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(owner.asNobody().get(LIST).status()).isEqualTo(401);
        assertThat(owner.asNobody().get(LIST + "/unread-count").status()).isEqualTo(401);

        clock.advance(Duration.ofDays(89));
        retention.forgetOld();
        assertThat(items(owner).size()).isEqualTo(3);
        clock.advance(Duration.ofDays(2));
        retention.forgetOld();
        assertThat(items(owner).size()).isZero();
    }

    /** Posts a comment and approves it, twice over. */
    private UUID comment(VideoApi author, UUID video, @Nullable UUID replyTo) {
        String path = "/api/v1/videos/" + video + "/comments";
        Map<String, Object> body =
                replyTo == null ? Map.of("text", "Hi") : Map.of("text", "Hi", "replyTo", replyTo.toString());
        UUID id = UUID.fromString(author.post(path, body).json().path("id").asString());
        var decision = VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1);
        UUID event = topics.publish(decision);
        topics.publish(event, decision);
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 2));
        await().atMost(PATIENCE)
                .until(() -> author.get(path)
                        .json()
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("id").asString().equals(id.toString())
                                && item.path("state").asString().equals("PUBLISHED")));
        return id;
    }

    private static JsonNode items(VideoApi api) {
        return api.get(LIST).json().path("items");
    }

    private static List<String> types(VideoApi api) {
        return items(api)
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static long unread(VideoApi api) {
        return api.get(LIST + "/unread-count").json().path("count").asLong();
    }
}
