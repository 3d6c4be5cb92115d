package dev.kinora.video.media.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.playback.RangeRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with its media in a bucket: from the upload to the last byte that is gone. */
@KinoraIT
class S3ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private MediaStore store;

    private VideoApi creator;
    private VideoApi nobody;

    @DynamicPropertySource
    static void useTheBucket(DynamicPropertyRegistry properties) {
        properties.add("kinora.media.store", () -> "s3");
        properties.add("kinora.media.dir", () -> "target/media-s3-it");
        properties.add("kinora.media.s3.endpoint", S3Server::endpoint);
        properties.add("kinora.media.s3.bucket", () -> "made-at-start");
        properties.add("kinora.media.s3.create-bucket", () -> "true");
        properties.add("kinora.media.s3.path-style", () -> "true");
        properties.add("kinora.media.s3.credentials.access-key", () -> "test-key");
        properties.add("kinora.media.s3.credentials.secret-key", () -> "test-secret");
    }

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        nobody = creator.asNobody();
    }

    @Test
    void keepsServesAndRemovesAVideo() throws IOException {
        UUID id = creator.makeVideo(SampleVideos.portrait(), Map.of());
        VideoTranscoded transcoded =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        UUID playbackId = transcoded.media().playbackId();
        topics.publish(VideoApi.decision(id, ContentKind.VIDEO, transcoded.version(), Outcome.APPROVED, 1));
        await().atMost(PATIENCE).until(() -> creator.state(id).equals("PUBLISHED"));

        assertThat(store.find(MediaKeys.source(id)).orElseThrow().size())
                .isEqualTo(Files.size(SampleVideos.portrait()));
        assertThat(Path.of("target", "media-s3-it", "media")).doesNotExist();
        plays(playbackId);
        isSound(playbackId);
        cutsATransferOfDamagedBytes(playbackId);

        assertThat(creator.delete("/api/v1/videos/" + id).status()).isEqualTo(204);
        assertThat(nobody.get("/media/" + playbackId + "/v0/seg_00000.m4s").status())
                .isEqualTo(404);
        topics.publish(new PreservationChanged(id, ContentKind.VIDEO, false, null, 0));
        await().atMost(PATIENCE)
                .until(() -> keys(MediaKeys.media(playbackId)).isEmpty()
                        && store.find(MediaKeys.source(id)).isEmpty());
    }

    private void plays(UUID playbackId) {
        String folder = "/media/" + playbackId + "/";
        assertThat(nobody.get(folder + "master.m3u8").text()).startsWith("#EXTM3U");
        byte[] segment = nobody.get(folder + "v0/seg_00000.m4s").response().body();
        RangeRules.check(nobody, folder + "v0/seg_00000.m4s", segment);
        assertThat(nobody.get(folder + "v0/seg_00099.m4s").status()).isEqualTo(404);
    }

    private void isSound(UUID playbackId) {
        var operator = creator.as(tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR));
        var check =
                operator.get("/api/v1/admin/video/media-checks/" + playbackId).json();
        assertThat(check.path("state").asString()).isEqualTo("SOUND");
        assertThat(check.path("files").asInt()).isGreaterThan(10);
    }

    /** A bit is turned on the disk of the S3 server. */
    private void cutsATransferOfDamagedBytes(UUID playbackId) throws IOException {
        String poster = "/media/" + playbackId + "/poster.jpg";
        byte[] sound = nobody.get(poster).response().body();
        Path onDisk = S3Server.fileOf(sound);
        byte[] damaged = sound.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(onDisk, damaged);

        assertThat(answersWell(poster)).isFalse();

        var operator = creator.as(tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR));
        var check =
                operator.get("/api/v1/admin/video/media-checks/" + playbackId).json();
        assertThat(check.path("damaged").toString()).isEqualTo("[\"poster.jpg\"]");
        Files.write(onDisk, sound);
        assertThat(Arrays.equals(nobody.get(poster).response().body(), sound)).isTrue();
    }

    /** Where the damage shows before anything was sent there is a problem, else the transfer is cut. */
    private boolean answersWell(String path) {
        try {
            return nobody.get(path).status() < 500;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private List<String> keys(String prefix) {
        try (var objects = store.list(prefix)) {
            return objects.map(MediaObject::key).toList();
        }
    }
}
