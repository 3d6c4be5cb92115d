package dev.kinora.video.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence outlives its owner's deletion, and nothing else does. */
@KinoraIT
class PreservationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private MediaStore store;

    @Autowired
    private MediaRemovals removals;

    @Autowired
    private Preservations preservations;

    @Autowired
    private JdbcClient jdbc;

    private final UUID owner = UUID.randomUUID();
    private VideoApi creator;
    private VideoApi guardian;
    private VideoApi moderator;
    private VideoApi stranger;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(
                port, tokens.of(owner, "owner_" + owner.toString().substring(24), Role.VIEWER, Role.CREATOR));
        guardian = creator.as(tokens.childSafety(UUID.randomUUID()));
        moderator = creator.as(tokens.moderator(UUID.randomUUID()));
        stranger = creator.asNobody();
    }

    private void says(UUID video, boolean kept, @Nullable Instant until, long version) {
        topics.publish(new PreservationChanged(video, ContentKind.VIDEO, kept, until, version));
    }

    private void delete(UUID video) {
        assertThat(creator.delete("/api/v1/videos/" + video).status()).isEqualTo(204);
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(video) && e.reason().equals("DELETED"));
    }

    private UUID playbackOf(UUID video) {
        return topics.await(VideoTranscoded.class, e -> e.videoId().equals(video))
                .media()
                .playbackId();
    }

    private boolean hasFiles(UUID video, UUID playback) {
        try (var media = store.list(MediaKeys.media(playback))) {
            return store.find(MediaKeys.source(video)).isPresent()
                    || media.findAny().isPresent();
        }
    }

    /** A folder that is removed while it is listed is not there yet, or not there any more. */
    private void awaitRemoval(UUID video, UUID playback) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(MediaStoreException.class)
                .until(() -> !hasFiles(video, playback));
    }

    private List<String> names(UUID video) {
        return guardian.get("/api/v1/preserved-videos/" + video)
                .json()
                .path("files")
                .valueStream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    private void assertGoneForOthers(UUID video, UUID playback) {
        for (var viewer : List.of(creator, moderator, stranger, guardian)) {
            assertThat(viewer.get("/api/v1/videos/" + video).status()).isEqualTo(404);
            assertThat(viewer.get("/media/" + playback + "/master.m3u8").status())
                    .isEqualTo(404);
        }
        assertThat(moderator.get("/media/" + playback + "/screening/proxy.mp4").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/preserved-videos/" + video).status()).isEqualTo(401);
        for (var viewer : List.of(creator, moderator, creator.as(tokens.admin(UUID.randomUUID())))) {
            assertThat(viewer.get("/api/v1/preserved-videos/" + video).status()).isEqualTo(403);
            assertThat(viewer.get("/api/v1/preserved-videos/" + video + "/files/source")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void keepsEvidenceThatItsOwnerDeletesAndErasesItWhenItsTimeIsOver() {
        UUID video = new Publishing(creator, topics).screened(Map.of());
        UUID playback = playbackOf(video);
        says(video, true, null, 1);
        var listed = topics.await(VideoPreserved.class, e -> e.videoId().equals(video));
        assertThat(listed.items())
                .extracting(VideoPreserved.Item::name)
                .contains("source", "screening/proxy.mp4", "SHA256SUMS");
        assertThat(listed.items()).allSatisfy(item -> assertThat(item.sha256()).hasSize(64));

        delete(video);
        says(video, true, LATER, 2);
        await().atMost(PATIENCE).until(() -> names(video).contains("source"));

        assertGoneForOthers(video, playback);
        assertThat(guardian.get("/api/v1/preserved-videos/" + video)
                        .json()
                        .path("endsAt")
                        .asString())
                .isEqualTo(LATER.toString());
        var file = guardian.get("/api/v1/preserved-videos/" + video + "/files/screening/proxy.mp4");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(guardian.get("/api/v1/preserved-videos/" + video + "/files/v0/index.m3u8")
                        .status())
                .isEqualTo(404);

        says(video, false, null, 3);

        awaitRemoval(video, playback);
        assertThat(guardian.get("/api/v1/preserved-videos/" + video).status()).isEqualTo(404);
    }

    @Test
    void removesNothingBeforeModerationHasAnswered() {
        UUID video = new Publishing(creator, topics).screened(Map.of());
        UUID playback = playbackOf(video);

        delete(video);
        removals.remove(MediaKeys.source(video));
        removals.remove(MediaKeys.media(playback));
        await().atMost(PATIENCE).until(() -> noted(MediaKeys.source(video)) + noted(MediaKeys.media(playback)) == 0);

        assertThat(hasFiles(video, playback)).isTrue();
        assertGoneForOthers(video, playback);
        var screening = creator.as(tokens.of(UUID.randomUUID(), "screening", Role.SERVICE));
        for (var file : List.of("index.json", "proxy.mp4", "frames.pack")) {
            assertThat(screening
                            .get("/media/" + playback + "/screening/" + file)
                            .status())
                    .as(file)
                    .isEqualTo(200);
        }

        says(video, true, null, 1);
        await().atMost(PATIENCE).until(() -> names(video).contains("source"));
        assertThat(hasFiles(video, playback)).isTrue();

        says(video, false, null, 2);
        awaitRemoval(video, playback);
    }

    private int noted(String key) {
        return jdbc.sql("select count(*) from media_removal where object_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    @Test
    void removesTheFilesOfAVideoThatIsNoEvidence() {
        UUID video = new Publishing(creator, topics).screened(Map.of());
        UUID playback = playbackOf(video);
        delete(video);
        assertThat(hasFiles(video, playback)).isTrue();

        says(video, false, null, 0);

        awaitRemoval(video, playback);
    }

    @Test
    void appliesTheSameEventOnceAndNoneThatIsOutOfDate() {
        UUID video = UUID.randomUUID();
        var kept = new PreservationChanged(video, ContentKind.VIDEO, true, LATER, 5);
        preservations.apply(kept);
        preservations.apply(new PreservationChanged(video, ContentKind.VIDEO, false, null, 4));
        preservations.apply(kept);

        assertThat(preservations.find(video))
                .get()
                .extracting(Preservation::version)
                .isEqualTo(5L);

        preservations.apply(new PreservationChanged(video, ContentKind.VIDEO, false, null, 6));
        assertThat(preservations.find(video)).isEmpty();
    }

    @Test
    void keepsEvidenceOfAnErasedAccountUntilItsTimeIsOver() {
        UUID video = new Publishing(creator, topics).screened(Map.of());
        UUID playback = playbackOf(video);
        says(video, true, null, 1);
        await().atMost(PATIENCE).until(() -> preservations.find(video).isPresent());

        topics.publish(new AccountErasureRequested(owner, 9));
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(video) && e.reason().equals("DELETED"));
        says(video, true, LATER, 2);
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(owner));

        assertThat(hasFiles(video, playback)).isTrue();
        assertGoneForOthers(video, playback);
        assertThat(guardian.get("/api/v1/preserved-videos/" + video + "/files/source")
                        .status())
                .isEqualTo(200);

        says(video, false, null, 3);
        awaitRemoval(video, playback);
    }

    @Test
    void showsEvidenceThatStillExistsToPeopleForChildSafetyOnly() {
        var publishing = new Publishing(creator, topics);
        UUID video = publishing.screened(Map.of());
        UUID playback = playbackOf(video);
        publishing.decide(video, Outcome.REJECTED, 1);
        publishing.awaitState(video, "REJECTED");
        String screening = "/media/" + playback + "/screening/index.json";
        assertThat(moderator.get(screening).status()).isEqualTo(200);
        assertThat(moderator
                        .get("/api/v1/videos/" + video)
                        .json()
                        .path("playback")
                        .isNull())
                .isFalse();

        says(video, true, LATER, 1);
        await().atMost(PATIENCE).until(() -> preservations.find(video).isPresent());

        assertThat(moderator.get(screening).status()).isEqualTo(404);
        for (var viewer : List.of(moderator, creator)) {
            assertThat(viewer.get("/api/v1/videos/" + video)
                            .json()
                            .path("playback")
                            .isNull())
                    .isTrue();
        }
        assertThat(guardian.get(screening).status()).isEqualTo(200);
        assertThat(guardian.get("/api/v1/videos/" + video)
                        .json()
                        .path("playback")
                        .isNull())
                .isFalse();
    }
}
