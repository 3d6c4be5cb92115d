package dev.kinora.video.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.ids.Binary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A worker that was killed leaves a video in TRANSCODING, an unacknowledged record and a half-written folder. */
@KinoraIT
class WorkerDeathIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Test
    void anotherWorkerDoesTheWorkAgainAndCleansUp() throws Exception {
        MessageListenerContainer worker = Objects.requireNonNull(listeners.getListenerContainer("transcode"));
        worker.stop();
        Path left;
        UUID id;
        try {
            var creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
            id = creator.makeVideo(SampleVideos.portrait(), Map.of());
            jdbc.sql("update video set state = 'TRANSCODING' where id = :id")
                    .param("id", Binary.of(id))
                    .update();
            left = Files.createDirectories(Path.of("target", "media-it", "work", id.toString(), "out", "v0"));
            Files.writeString(left.resolve("seg_00000.m4s"), "half a segment");
        } finally {
            worker.start();
        }

        VideoTranscoded done =
                topics.await(VideoTranscoded.class, e -> e.videoId().equals(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(left));
        assertThat(Path.of("target", "media-it", "work", id.toString())).doesNotExist();
        assertThat(segmentSizes(done.media().playbackId())).hasSize(1).allMatch(size -> size > 100);
        assertThat(topics.all(VideoTranscoded.class, e -> e.videoId().equals(id)))
                .hasSize(1);
    }

    /** Of the first segment in each generation that is stored. */
    private static List<Long> segmentSizes(UUID playbackId) throws IOException {
        try (var files = Files.walk(Path.of("target", "media-it", "media", playbackId.toString()))) {
            return files.filter(file -> file.endsWith(Path.of("v0", "seg_00000.m4s")))
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }
}
