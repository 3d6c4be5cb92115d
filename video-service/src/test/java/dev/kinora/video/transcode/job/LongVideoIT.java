package dev.kinora.video.transcode.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A video transcoded in chunks by several workers. */
@KinoraIT
class LongVideoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path STORE = Path.of("target", "media-it");

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PartRunner runner;

    @Autowired
    private TranscodeQueue queue;

    @Autowired
    private TranscodeWorker worker;

    @Autowired
    private TranscodeFlow flow;

    private VideoApi creator;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
    }

    @Test
    void distributesAndJoinsALongVideo() throws Exception {
        UUID id = creator.makeVideo(lengthy(), Map.of());
        VideoTranscoded done =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        assertThat(done.media().durationMs()).isBetween(10_900L, 11_100L);
        assertThat(done.media().blurhash()).isNotBlank();
        assertThat(partsOf(id)).isZero();
        await().atMost(PATIENCE)
                .until(() -> Files.notExists(STORE.resolve("chunks").resolve(id.toString())));
    }

    @Test
    void letsTheOwnerPlayTheSmallestRenditionWhileChunksWait() throws Exception {
        UUID id = waiting(lengthy());
        byte[] previewed;
        try {
            assertThat(workOnNext()).isEqualTo(Part.Kind.PLAN);
            assertThat(workOnNext()).isEqualTo(Part.Kind.SMALLEST);

            assertThat(creator.state(id)).isEqualTo("TRANSCODING");
            String master = masterOf(id);
            String smallest = master.replace("master.m3u8", "v2/index.m3u8");
            String segment = master.replace("master.m3u8", "v2/seg_00004.m4s");
            VideoApi nobody = creator.asNobody();
            assertThat(nobody.get(master).text()).contains("v2/index.m3u8").doesNotContain("v0/", "v1/");
            assertThat(nobody.get(smallest).text()).contains("seg_00004.m4s", "#EXT-X-ENDLIST");
            previewed = nobody.get(segment).response().body();
            assertThat(new VideoApi(port, tokens.creator(UUID.randomUUID()))
                            .get("/api/v1/videos/" + id)
                            .status())
                    .isEqualTo(404);
        } finally {
            runner.start();
        }
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        String master = masterOf(id);
        assertThat(creator.asNobody().get(master).text()).contains("v0/index.m3u8", "v1/index.m3u8", "v2/index.m3u8");
        assertThat(creator.asNobody()
                        .get(master.replace("master.m3u8", "v2/seg_00004.m4s"))
                        .response()
                        .body())
                .isEqualTo(previewed);
    }

    @Test
    void keepsCompletedPartsAndRepeatsLostOnes() throws Exception {
        UUID id = waiting(lengthy());
        try {
            for (int parts = 0; parts < 5; parts++) { // PLAN, SMALLEST and three chunks
                workOnNext();
            }
            assertThat(removalsOf(MediaKeys.chunks(id))).isZero();
            FileSystemUtils.deleteRecursively(
                    STORE.resolve(MediaKeys.chunks(id)).resolve("1"));
            FileSystemUtils.deleteRecursively(
                    STORE.resolve(MediaKeys.chunks(id)).resolve("smallest"));
        } finally {
            runner.start();
        }
        VideoTranscoded done =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        assertThat(done.media().durationMs()).isBetween(10_900L, 11_100L);
        assertThat(partsOf(id)).isZero();
    }

    @Test
    void leavesPartsOfOtherVersions() throws Exception {
        UUID id = waiting(lengthy());
        try {
            jdbc.sql(
                            "insert into transcode_part (video_id, number, kind, state, rank_at, attempts, percent, lease_until) "
                                    + "values (:id, 7, 'POLISH', 'WAITING', '2026-01-01', 0, 0, '2026-01-01')")
                    .param("id", BinaryIds.bytes(id))
                    .update();
            assertThat(workOnNext()).isEqualTo(Part.Kind.PLAN);
        } finally {
            runner.start();
        }
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
    }

    @Test
    void aPartOfAFailedVideoIsLost() throws Exception {
        UUID id = waiting(lengthy());
        try {
            workOnNext();
            Part smallest = queue.take("test").orElseThrow();
            Part chunk = queue.take("test").orElseThrow();
            assertThat(queue.isLost(smallest)).isFalse();
            flow.failed(chunk, new TranscodeException(TranscodeProblem.CORRUPT, "planted"));
            assertThat(queue.isLost(smallest)).isTrue();
        } finally {
            runner.start();
        }
        assertThat(creator.state(id)).isEqualTo("FAILED");
    }

    private String masterOf(UUID id) {
        return creator.get("/api/v1/videos/" + id).json().at("/playback/hlsUrl").asString();
    }

    private Part.Kind workOnNext() throws Exception {
        Part part = queue.take("test").orElseThrow();
        worker.work(part, percent -> {});
        return part.kind();
    }

    /** A queued video while no worker runs. */
    private UUID waiting(Path file) {
        runner.stop();
        UUID id = creator.makeVideo(file, Map.of());
        await().atMost(PATIENCE).until(() -> partsOf(id) == 1);
        return id;
    }

    private int partsOf(UUID id) {
        return jdbc.sql("select count(*) from transcode_part where video_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }

    private static Path lengthy() throws Exception {
        return SampleVideos.make(
                "lengthy.mp4",
                "-f lavfi -i testsrc2=size=180x320:rate=10:duration=11 -f lavfi -i sine=frequency=440:duration=11"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
    }

    private int removalsOf(String key) {
        return jdbc.sql("select count(*) from media_removal where object_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
