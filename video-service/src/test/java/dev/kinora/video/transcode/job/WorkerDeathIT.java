package dev.kinora.video.transcode.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts whose worker is killed, loses its lease, or crashes repeatedly. */
@KinoraIT
class WorkerDeathIT {

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
    private TranscodeFlow flow;

    @Autowired
    private TranscodeQueue queue;

    private VideoApi creator;

    @BeforeEach
    void signIn() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
    }

    @Test
    void anotherWorkerTakesThePartAndCleansUp() throws Exception {
        UUID id = waiting(SampleVideos.portrait());
        try {
            leaseToTheDead(id, 1);
            Path left = Files.createDirectories(STORE.resolve("work")
                    .resolve(id + "-" + Part.PLAN_NUMBER + "-" + UUID.randomUUID())
                    .resolve("out"));
            Files.writeString(left.resolve("seg_00000.m4s"), "half a segment");
        } finally {
            runner.start();
        }

        VideoTranscoded done =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        try (var folders = Files.list(STORE.resolve("work"))) {
            assertThat(folders.filter(folder -> folder.getFileName().toString().startsWith(id.toString())))
                    .isEmpty();
        }
        assertThat(segmentSizes(done.media().playbackId())).hasSize(1).allMatch(size -> size > 100);
        assertThat(topics.all(VideoTranscoded.class, e -> e.videoId().equals(id)))
                .hasSize(1);
        assertThat(partsOf(id)).isZero();
    }

    @Test
    void aWorkerWithoutLeaseHasNoEffect() throws Exception {
        UUID id = waiting(SampleVideos.portrait());
        try {
            var stale = new Part(id, Part.PLAN_NUMBER, Part.Kind.PLAN, 1, UUID.randomUUID());
            flow.failed(stale, new TranscodeException(TranscodeProblem.CORRUPT, "said by a zombie"));
            assertThat(creator.state(id)).isEqualTo("UPLOADED");
        } finally {
            runner.start();
        }
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
    }

    @Test
    void aFileThatKillsItsWorkersFailsAfterAllAttempts() throws Exception {
        UUID id = waiting(SampleVideos.portrait());
        try {
            leaseToTheDead(id, 4);
        } finally {
            runner.start();
        }
        VideoTranscodeFailed failed =
                topics.await(VideoTranscodeFailed.class, e -> e.videoId().equals(id));
        assertThat(failed.code()).isEqualTo("TRANSCODE_FAILED");
        assertThat(failed.retryable()).isTrue();

        assertThat(creator.post("/api/v1/videos/" + id + "/retry", Map.of()).status())
                .isEqualTo(202);
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
    }

    @Test
    void isHealthyWhileItsWorkersAreAlive() {
        var health = creator.asNobody().get("/actuator/health/liveness");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().at("/components/transcodeWorkers/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void sixMachineFailuresAreNotCountedAsAttempts() throws Exception {
        UUID id = waiting(SampleVideos.portrait());
        var attempts = new ArrayList<Integer>();
        try {
            for (int takes = 0; takes < 8; takes++) {
                Part part = queue.take("test").orElseThrow();
                attempts.add(part.attempts());
                queue.setBack(part);
                jdbc.sql("update transcode_part set lease_until = '2026-01-01' where video_id = :id")
                        .param("id", BinaryIds.bytes(id))
                        .update();
            }
        } finally {
            runner.start();
        }
        assertThat(attempts).containsExactly(1, 1, 1, 1, 1, 1, 1, 2);
        topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
    }

    /** A queued video while no worker runs. */
    private UUID waiting(Path file) {
        runner.stop();
        UUID id = creator.makeVideo(file, Map.of());
        await().atMost(PATIENCE).until(() -> partsOf(id) == 1);
        return id;
    }

    private void leaseToTheDead(UUID id, int attempts) {
        jdbc.sql("update transcode_part set state = 'RUNNING', attempts = :attempts, lease = :lease, worker = 'dead', "
                        + "lease_until = '2026-01-01' where video_id = :id")
                .param("attempts", attempts)
                .param("lease", BinaryIds.bytes(UUID.randomUUID()))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private int partsOf(UUID id) {
        return jdbc.sql("select count(*) from transcode_part where video_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }

    /** Of the first segment in each generation that is stored. */
    private static List<Long> segmentSizes(UUID playbackId) throws IOException {
        try (var files = Files.walk(STORE.resolve("media").resolve(playbackId.toString()))) {
            return files.filter(file -> file.endsWith(Path.of("v0", "seg_00000.m4s")))
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }
}
