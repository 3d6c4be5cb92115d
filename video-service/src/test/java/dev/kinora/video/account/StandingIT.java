package dev.kinora.video.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts that moderation does not let publish anything, with a token that they had before. */
@KinoraIT
class StandingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant LATER = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private final UUID account = UUID.randomUUID();
    private VideoApi creator;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.of(account, "paused_one", Role.VIEWER, Role.CREATOR));
    }

    private void becomes(AccountStanding standing, @Nullable Instant until, long version) {
        topics.publish(new StandingChanged(
                account, standing, until, standing == AccountStanding.GOOD ? null : "SPAM", version));
    }

    private void awaitUpload(int status) {
        await().atMost(PATIENCE).until(() -> creator.createUpload(1000).status() == status);
    }

    private List<String> told() {
        return creator.get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("type").asString().equals("STANDING_CHANGED"))
                .map(item -> item.path("code").asString())
                .toList();
    }

    @Test
    void refusesUploadsVideosAndCommentsButNothingElse() {
        UUID theirs = new Publishing(creator.as(tokens.creator(UUID.randomUUID())), topics).approved(Map.of());
        String comments = "/api/v1/videos/" + theirs + "/comments";
        String uploaded = creator.upload(SampleVideos.notAVideo());
        var comment = creator.post(comments, Map.of("text", "Lovely light"));
        assertThat(comment.status()).isEqualTo(201);

        becomes(AccountStanding.PAUSED, LATER, 1);
        awaitUpload(403);

        var refused = creator.createUpload(1000);
        assertThat(refused.code()).isEqualTo("ACCOUNT_PAUSED");
        assertThat(refused.json().path("until").asString()).isEqualTo(LATER.toString());
        assertThat(refused.json().path("reason").asString()).isEqualTo("SPAM");
        assertThat(creator.post("/api/v1/videos", Map.of("uploadId", uploaded, "title", "A clip"))
                        .code())
                .isEqualTo("ACCOUNT_PAUSED");
        assertThat(creator.post(comments, Map.of("text", "Another one")).code()).isEqualTo("ACCOUNT_PAUSED");
        String own = "/api/v1/comments/" + comment.json().path("id").asString();
        assertThat(creator.patch(own, Map.of("text", "Changed"), "If-Match", "*")
                        .code())
                .isEqualTo("ACCOUNT_PAUSED");
        assertThat(creator.get("/api/v1/videos/" + theirs).status()).isEqualTo(200);
        assertThat(creator.put("/api/v1/videos/" + theirs + "/like").status()).isEqualTo(200);
        assertThat(creator.delete(own).status()).isEqualTo(204);
        assertThat(told()).containsExactly("PAUSED");
    }

    @Test
    void endsByItselfAndWhenItIsLifted() {
        becomes(AccountStanding.SUSPENDED, null, 1);
        awaitUpload(403);
        assertThat(creator.createUpload(1000).code()).isEqualTo("ACCOUNT_SUSPENDED");

        becomes(AccountStanding.GOOD, null, 2);
        awaitUpload(201);
        becomes(AccountStanding.PAUSED, Instant.now().minusSeconds(1), 3);
        await().atMost(PATIENCE).until(() -> told().size() == 3);

        assertThat(creator.createUpload(1000).status()).isEqualTo(201);
        assertThat(told()).containsExactly("PAUSED", "LIFTED", "SUSPENDED");
    }

    @Test
    void hidesTheVideosOfAHeldAccountAndShowsThemAgain() {
        topics.publish(VideoApi.account(account, "paused_" + account.toString().substring(28)));
        UUID video = new Publishing(creator, topics).approved(Map.of());
        var stranger = creator.asNobody();
        assertThat(stranger.get("/api/v1/videos/" + video).status()).isEqualTo(200);

        topics.publish(new StandingChanged(account, AccountStanding.SUSPENDED, null, "CHILD_SAFETY", 1, true));
        await().atMost(PATIENCE)
                .until(() -> stranger.get("/api/v1/videos/" + video).status() == 404);
        assertThat(creator.createUpload(1000).code()).isEqualTo("ACCOUNT_SUSPENDED");
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(video) && e.reason().equals("HIDDEN"));
        assertThat(creator.get("/api/v1/videos/" + video).status()).isEqualTo(200);

        topics.publish(new StandingChanged(account, AccountStanding.GOOD, null, null, 2, false));
        await().atMost(PATIENCE)
                .until(() -> stranger.get("/api/v1/videos/" + video).status() == 200);
    }

    @Test
    void letsAWarnedAccountGoOn() {
        becomes(AccountStanding.WARNED, LATER, 1);
        await().atMost(PATIENCE).until(() -> told().equals(List.of("WARNED")));

        assertThat(creator.createUpload(1000).status()).isEqualTo(201);
    }

    @Test
    void ignoresWhatIsOutOfDate() {
        becomes(AccountStanding.SUSPENDED, null, 5);
        awaitUpload(403);
        becomes(AccountStanding.GOOD, null, 4);
        becomes(AccountStanding.SUSPENDED, LATER, 6);
        await().atMost(PATIENCE).until(() -> told().size() == 2);

        assertThat(creator.createUpload(1000).code()).isEqualTo("ACCOUNT_SUSPENDED");
    }
}
