package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From upload to playback, with the real ffmpeg and simulated moderation. */
@KinoraIT
class VideoFlowIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @TempDir
    private Path temp;

    private UUID owner;
    private String handle;
    private VideoApi creator;
    private VideoApi stranger;
    private VideoApi moderator;

    @BeforeEach
    void signIn() {
        owner = UUID.randomUUID();
        handle = "maker_" + owner.toString().substring(28);
        creator = new VideoApi(port, tokens.of(owner, handle, Role.VIEWER, Role.CREATOR));
        stranger = creator.as(tokens.viewer(UUID.randomUUID()));
        moderator = creator.as(tokens.moderator(UUID.randomUUID()));
    }

    @Test
    void publishesAnApprovedVideoToStrangers() {
        AccountCreated account = VideoApi.account(owner, handle);
        topics.publish(account);
        UUID id = creator.makeVideo(
                SampleVideos.portrait(),
                Map.of(
                        "title",
                        "Zebra on a bike",
                        "hashtags",
                        List.of("#wild", "ride"),
                        "description",
                        "Look at it go"));
        VideoTranscoded transcoded = awaitTranscoded(id);

        assertThat(creator.state(id)).isEqualTo("SCREENING");
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(stranger.get(transcoded.media().hlsPath()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/search?q=zebra").json().path("items").size())
                .isZero();
        ownerPlaysThroughSignedAddress(id);
        moderatorSeesScreeningFiles(transcoded);

        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        awaitState(id, "PUBLISHED");

        VideoPublished published =
                topics.await(VideoPublished.class, e -> e.videoId().equals(id));
        assertThat(published.text().category()).isEqualTo("Pets & Animals");
        assertThat(published.visibility()).isEqualTo("PUBLIC");
        assertThat(published.author().displayName()).isEqualTo(account.displayName());
        Answer seen = stranger.get("/api/v1/videos/" + id);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("hashtags").path(0).asString()).isEqualTo("wild");
        assertThat(seen.json().path("moderation").isNull()).isTrue();
        playsWithAtLeastThreeRenditions(
                seen.json().path("playback").path("hlsUrl").asString());
        assertThat(stranger.get("/api/v1/search?q=zeb")
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(stranger.get("/api/v1/users/" + handle + "/videos")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void takedownStopsPlaybackAtOnce() {
        UUID id = publishedVideo(Map.of());
        String master = "/media/" + playbackId(id) + "/master.m3u8";
        assertThat(stranger.get(master).status()).isEqualTo(200);

        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, 1000, Outcome.REJECTED, 2));
        awaitState(id, "TAKEN_DOWN");

        assertThat(stranger.get(master).status()).isEqualTo(404);
        assertThat(stranger.get(master.replace("master.m3u8", "v0/seg_00000.m4s"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(topics.await(VideoUnpublished.class, e -> e.videoId().equals(id))
                        .reason())
                .isEqualTo("TAKEN_DOWN");
        assertThat(creator.get("/api/v1/videos/" + id)
                        .json()
                        .path("moderation")
                        .path("reasonCode")
                        .asString())
                .isEqualTo("VIOLENCE");

        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, 1000, Outcome.APPROVED, 1));
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, 1000, Outcome.APPROVED, 3));
        awaitState(id, "PUBLISHED");
    }

    @Test
    void rejectedVideoShowsItsReasonToItsOwnerOnly() {
        UUID id = creator.makeVideo(SampleVideos.silentLandscape(), Map.of());
        VideoTranscoded transcoded = awaitTranscoded(id);
        topics.publish(new ModerationCaseOpened(
                UUID.randomUUID(), new ContentRef(id, ContentKind.VIDEO, transcoded.version()), "video", 1));
        awaitState(id, "IN_REVIEW");
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, transcoded.version(), Outcome.REJECTED, 1));
        awaitState(id, "REJECTED");

        Answer seen = creator.get("/api/v1/videos/" + id);
        assertThat(seen.json().path("moderation").path("statement").asString()).isEqualTo("It shows violence.");
        assertThat(seen.json().path("moderation").path("automated").asBoolean(true))
                .isFalse();
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        topics.await(
                ClientNotified.class,
                e -> e.type().equals("video.state") && e.payload().containsValue("REJECTED"));
        Answer edit = creator.patch("/api/v1/videos/" + id, Map.of("title", "Other"), "If-Match", seen.header("ETag"));
        assertThat(edit.status()).isEqualTo(409);
    }

    @Test
    void privateVideoIsNeverAnnouncedAndPlaysForItsOwnerOnly() {
        UUID id = publishedVideo(Map.of("visibility", "PRIVATE"));

        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/media/" + playbackId(id) + "/master.m3u8").status())
                .isEqualTo(404);
        assertThat(topics.all(VideoPublished.class, e -> e.videoId().equals(id)))
                .isEmpty();
        ownerPlaysThroughSignedAddress(id);
    }

    @Test
    void editingNeedsTheVersionAndNewWordsAreScreenedAgain() {
        UUID id = publishedVideo(Map.of());
        String path = "/api/v1/videos/" + id;
        String etag = creator.get(path).header("ETag");

        assertThat(creator.patch(path, Map.of("category", "Comedy & Fun")).status())
                .isEqualTo(428);
        assertThat(creator.patch(path, Map.of("category", "Comedy & Fun"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(creator.patch(path, Map.of("category", "Nonsense"), "If-Match", etag)
                        .code())
                .isEqualTo("UNKNOWN_CATEGORY");
        Answer edited = creator.patch(path, Map.of("category", "Comedy & Fun"), "If-Match", etag);
        assertThat(edited.json().path("state").asString()).isEqualTo("PUBLISHED");
        Map<String, Object> noTag = Map.of("hashtags", java.util.Collections.singletonList(null));
        assertThat(creator.patch(path, noTag, "If-Match", etag).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(stranger.patch(path, Map.of("title", "Mine"), "If-Match", "*")
                        .status())
                .isIn(403, 404);

        Answer reworded = creator.patch(path, Map.of("title", "Other words"), "If-Match", edited.header("ETag"));
        assertThat(reworded.json().path("state").asString()).isEqualTo("SCREENING");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, 2, Outcome.APPROVED, 7));
        VideoTranscoded again = topics.await(
                VideoTranscoded.class,
                e -> e.videoId().equals(id) && e.text().title().equals("Other words"));
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, again.version(), Outcome.APPROVED, 8));
        awaitState(id, "PUBLISHED");

        long first = awaitTranscoded(id).version();
        assertThat(first).isLessThan(again.version());
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, first, Outcome.REJECTED, 9));
        awaitState(id, "TAKEN_DOWN");
    }

    @Test
    void deletedVideoIsGoneForEverybody() {
        UUID id = publishedVideo(Map.of());
        UUID playbackId = playbackId(id);

        assertThat(stranger.delete("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(creator.delete("/api/v1/videos/" + id).status()).isEqualTo(204);

        assertThat(creator.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/media/" + playbackId + "/master.m3u8").status())
                .isEqualTo(404);
        topics.await(
                VideoUnpublished.class,
                e -> e.videoId().equals(id) && e.reason().equals("DELETED"));
    }

    @Test
    void fileThatIsNoVideoFailsWithAdvice() {
        assertThat(failureOf(SampleVideos.notAVideo())).isEqualTo("NOT_A_VIDEO");
    }

    @Test
    void soundWithoutPictureFailsWithAdvice() {
        assertThat(failureOf(SampleVideos.audioOnly())).isEqualTo("NO_VIDEO_STREAM");
    }

    @Test
    void truncatedFileFailsWithAdvice() throws Exception {
        byte[] whole = Files.readAllBytes(SampleVideos.portrait());
        Path half = Files.write(temp.resolve("half.mp4"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(failureOf(half)).isEqualTo("CORRUPT");
    }

    @Test
    void playlistPosingAsVideoIsNotFollowed() throws Exception {
        Path playlist = temp.resolve("playlist.mp4");
        Files.writeString(playlist, "#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n");
        assertThat(failureOf(playlist)).isEqualTo("FORBIDDEN_REFERENCE");
    }

    @Test
    void sameUploadedEventTwiceMakesTheVideoOnce() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        awaitTranscoded(id);
        topics.publish(topics.await(VideoUploaded.class, e -> e.videoId().equals(id)));
        UUID second = creator.makeVideo(SampleVideos.brief(), Map.of());
        awaitTranscoded(second);
        assertThat(topics.all(VideoTranscoded.class, e -> e.videoId().equals(id)))
                .hasSize(1);
    }

    @Test
    void staffMayNotLikeWhatOnlyTheyAndItsOwnerSee() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        awaitTranscoded(id);
        String like = "/api/v1/videos/" + id + "/like";
        for (Role role : List.of(Role.MODERATOR, Role.ADMIN)) {
            Answer answer =
                    creator.as(tokens.of(UUID.randomUUID(), "staff", role)).put(like);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("LIKES_CLOSED");
        }
        assertThat(stranger.put(like).code()).isEqualTo("VIDEO_NOT_FOUND");
        assertThat(creator.put(like).json().path("likes").asInt()).isEqualTo(1);
    }

    @Test
    void likesAndViewsAreCountedOnce() {
        UUID id = publishedVideo(SampleVideos.portrait(), Map.of());
        String like = "/api/v1/videos/" + id + "/like";
        assertThat(stranger.put(like).json().path("likes").asInt()).isEqualTo(1);
        assertThat(stranger.put(like).json().path("likes").asInt()).isEqualTo(1);
        assertThat(stranger.get("/api/v1/videos/" + id).json().path("likedByMe").asBoolean())
                .isTrue();
        assertThat(stranger.delete(like).json().path("likes").asInt()).isZero();
        assertThat(stranger.delete(like).json().path("likes").asInt()).isZero();
        assertThat(topics.all(
                        EngagementRecorded.class, e -> id.equals(e.target().videoId())))
                .extracting(EngagementRecorded::kind)
                .containsExactly(EngagementKind.LIKE, EngagementKind.UNLIKE);
        assertThat(creator.asNobody().put(like).status()).isEqualTo(401);

        UUID viewer = UUID.randomUUID();
        engage(id, UUID.randomUUID(), EngagementKind.PLAY, 0);
        engage(id, UUID.randomUUID(), EngagementKind.PROGRESS, 1900);
        engage(id, owner, EngagementKind.COMPLETE, 2000);
        engage(id, viewer, EngagementKind.COMPLETE, 1950);
        engage(id, viewer, EngagementKind.PROGRESS, 4000);
        UUID last = UUID.randomUUID();
        engage(id, last, EngagementKind.PROGRESS, 3000);
        await().atMost(PATIENCE).until(() -> views(id) >= 2);
        engage(id, last, EngagementKind.COMPLETE, 2000);
        UUID hidden = publishedVideo(Map.of("visibility", "PRIVATE"));
        engage(hidden, last, EngagementKind.COMPLETE, 2000);
        engage(id, UUID.randomUUID(), EngagementKind.COMPLETE, 2000);
        await().atMost(PATIENCE).until(() -> views(id) >= 3);
        assertThat(views(id)).isEqualTo(3);
        assertThat(views(hidden)).isZero();
    }

    private void engage(UUID video, UUID user, EngagementKind kind, long watchedMs) {
        var target = new EngagementTarget(video, null, null);
        topics.publish(new EngagementRecorded(UUID.randomUUID(), user, kind, target, watchedMs, 2000, Instant.now()));
    }

    private int views(UUID video) {
        return creator.get("/api/v1/videos/" + video)
                .json()
                .path("counts")
                .path("views")
                .asInt();
    }

    @Test
    void channelCountsFollowers() {
        topics.publish(VideoApi.account(owner, handle));
        await().atMost(PATIENCE)
                .until(() -> stranger.get("/api/v1/users/" + handle).status() == 200);
        String follow = "/api/v1/users/" + handle + "/follow";

        assertThat(stranger.put(follow).status()).isEqualTo(204);
        assertThat(stranger.put(follow).status()).isEqualTo(204);
        Answer channel = stranger.get("/api/v1/users/" + handle);
        assertThat(channel.json().path("counts").path("followers").asInt()).isEqualTo(1);
        assertThat(channel.json().path("followedByMe").asBoolean()).isTrue();
        assertThat(creator.put(follow).code()).isEqualTo("CANNOT_FOLLOW_YOURSELF");
        assertThat(stranger.delete(follow).status()).isEqualTo(204);
        assertThat(stranger.get("/api/v1/users/nobody_here").code()).isEqualTo("CHANNEL_NOT_FOUND");
    }

    private String failureOf(Path file) {
        UUID id = creator.makeVideo(file, Map.of());
        awaitState(id, "FAILED");
        VideoTranscodeFailed failed =
                topics.await(VideoTranscodeFailed.class, e -> e.videoId().equals(id));
        Answer status = creator.get("/api/v1/videos/" + id + "/status");
        assertThat(status.json().path("error").path("code").asString()).isEqualTo(failed.code());
        assertThat(status.json().path("error").path("detail").asString()).isNotBlank();
        VideoApi operator = creator.as(tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR));
        for (VideoApi allowed : List.of(creator, operator)) {
            assertThat(allowed.post("/api/v1/videos/" + id + "/retry", Map.of()).code())
                    .isEqualTo("NOT_RETRYABLE");
        }
        VideoApi another = creator.as(tokens.creator(UUID.randomUUID()));
        assertThat(another.post("/api/v1/videos/" + id + "/retry", Map.of()).code())
                .isEqualTo("VIDEO_NOT_FOUND");
        assertThat(stranger.get("/api/v1/videos/" + id).status()).isEqualTo(404);
        await().atMost(PATIENCE).until(() -> Files.notExists(Path.of("target", "media-it", "sources", id.toString())));
        return failed.code();
    }

    private UUID publishedVideo(Map<String, Object> fields) {
        return publishedVideo(SampleVideos.brief(), fields);
    }

    private UUID publishedVideo(Path file, Map<String, Object> fields) {
        UUID id = creator.makeVideo(file, fields);
        VideoTranscoded transcoded = awaitTranscoded(id);
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        awaitState(id, "PUBLISHED");
        return id;
    }

    private VideoTranscoded awaitTranscoded(UUID id) {
        return topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
    }

    private UUID playbackId(UUID videoId) {
        return awaitTranscoded(videoId).media().playbackId();
    }

    private void awaitState(UUID id, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> creator.state(id).equals(state));
    }

    private void ownerPlaysThroughSignedAddress(UUID id) {
        String signed = creator.get("/api/v1/videos/" + id)
                .json()
                .path("playback")
                .path("hlsUrl")
                .asString();
        assertThat(signed).contains("/s/");
        Answer master = stranger.asNobody().get(signed);
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.header("Cache-Control")).contains("no-store");
        assertThat(stranger.asNobody().get(signed.replace("/s/", "/s/AAAA")).status())
                .isEqualTo(404);
    }

    private void moderatorSeesScreeningFiles(VideoTranscoded transcoded) {
        String list = "/media/" + transcoded.media().playbackId() + "/screening/index.json";
        Answer files = moderator.get(list);
        assertThat(files.json().path("durationMs").asLong()).isBetween(1_900L, 2_100L);
        assertThat(files.json().path("frames").size()).isEqualTo(2);
        assertThat(creator.as(tokens.admin(UUID.randomUUID())).get(list).status())
                .isEqualTo(200);
        assertThat(moderator.get(files.json().path("proxyUrl").asString()).status())
                .isEqualTo(200);
        var last = files.json().path("frames").path(1);
        assertThat(last.path("atMs").asLong()).isEqualTo(1000);
        long from = last.path("offset").asLong();
        int length = last.path("length").asInt();
        Answer frame = moderator.get(
                files.json().path("framesUrl").asString(), "Range", "bytes=%d-%d".formatted(from, from + length - 1));
        assertThat(frame.status()).isEqualTo(206);
        assertThat(frame.response().body())
                .hasSize(length)
                .startsWith(0xff, 0xd8)
                .endsWith(0xff, 0xd9);
        assertThat(stranger.get(files.json().path("framesUrl").asString()).status())
                .isEqualTo(403);
        assertThat(stranger.get(list).status()).isEqualTo(403);
        assertThat(creator.asNobody().get(list).status()).isEqualTo(401);
    }

    private void playsWithAtLeastThreeRenditions(String master) {
        VideoApi nobody = stranger.asNobody();
        String playlist = nobody.get(master).text();
        assertThat(playlist.lines().filter(line -> line.startsWith("#EXT-X-STREAM-INF")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(line -> assertThat(line).contains("BANDWIDTH=", "RESOLUTION=", "CODECS=\"avc1.", "mp4a"));
        String folder = master.substring(0, master.lastIndexOf('/') + 1);
        String rendition = playlist.lines()
                .filter(line -> line.endsWith(".m3u8"))
                .findFirst()
                .orElseThrow();
        Answer variant = nobody.get(folder + rendition);
        assertThat(variant.text()).contains("#EXT-X-MAP", "#EXT-X-ENDLIST", "INDEPENDENT");
        assertThat(variant.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(nobody.get(master).header("Cache-Control")).isEqualTo("no-cache");
        String segment = folder + "v0/seg_00000.m4s";
        Answer whole = nobody.get(segment);
        assertThat(whole.header("Cache-Control")).isEqualTo("max-age=60, must-revalidate, public");
        Answer part = nobody.get(segment, "Range", "bytes=0-99");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).hasSize(100);
        assertThat(nobody.get(segment, "Range", "bytes=99999999-").status()).isEqualTo(416);
        assertThat(nobody.get(segment, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(304);
        assertThat(nobody.head(segment).header("Content-Length"))
                .isEqualTo(Integer.toString(whole.response().body().length));
        assertThat(nobody.get(folder + "screening/proxy.mp4").status()).isEqualTo(401);
        assertThat(nobody.get(folder + "%2e%2e/%2e%2e/sources/x").status()).isIn(400, 401, 404);
        assertThat(nobody.get(folder + "poster.jpg").response().body()).hasSizeLessThanOrEqualTo(40_000);
    }
}
