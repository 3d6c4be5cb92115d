package dev.kinora.video.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.transcode.TranscodeProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Uploads the worst hostile files to the real service, and then a valid one. */
@KinoraIT
class HostileUploadsIT {

    private static final Path WORK = Path.of("target", "media-it", "work");
    private static final List<String> WORST = List.of(
            "playlist.mp4",
            "movie-with-data-in-a-file.mov",
            "tracks-in-tracks.mp4",
            "thousands-of-tracks.webm",
            "huge-inside.webm",
            "a-day-in-four-kilobytes.mp4",
            "sound.mp3.mp4",
            "archive-picture.mkv");

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @TempDir
    private Path temp;

    @Test
    void serviceStaysWellAfterTheWorstFiles() throws Exception {
        var canary = new Canary();
        canary.start();
        var creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        var sent = new LinkedHashMap<UUID, HostileFile>();
        for (HostileFile hostile : worst(canary)) {
            sent.put(creator.makeVideo(hostile.write(temp), Map.of("title", hostile.name())), hostile);
        }
        UUID good = creator.makeVideo(SampleVideos.portrait(), Map.of());

        sent.forEach((id, hostile) -> {
            awaitState(creator, id, "FAILED");
            JsonNode failure = creator.get("/api/v1/videos/" + id).json().path("failure");
            assertThat(hostile.refusals())
                    .as(hostile.name())
                    .contains(TranscodeProblem.valueOf(failure.path("code").asString()));
            assertThat(failure.path("detail").asString()).hasSizeGreaterThan(20).doesNotContain("%");
        });
        awaitState(creator, good, "SCREENING");
        assertThat(creator.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        // Videos of other tests may still be processed by the same service.
        await().atMost(Duration.ofSeconds(60)).until(HostileUploadsIT::noEngineRuns);
        sent.keySet().forEach(id -> assertThat(leftOf(id)).isEmpty());
        assertThat(canary.visits()).isZero();
        canary.stop();
    }

    private static List<HostileFile> worst(Canary canary) {
        Path secret = Clips.file("canary.mp4", "-f lavfi -i testsrc2=s=128x128:r=10:d=1" + Clips.H264);
        List<HostileFile> all = Stream.of(
                        ForeignFiles.all(),
                        new PointingFiles(canary.address(), secret).all(),
                        BrokenFiles.all(),
                        Excesses.all())
                .flatMap(files -> files)
                .filter(hostile -> WORST.contains(hostile.name()))
                .toList();
        assertThat(all).hasSameSizeAs(WORST);
        return all;
    }

    private static void awaitState(VideoApi creator, UUID id, String state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(creator.state(id)).isEqualTo(state));
    }

    private static List<Path> leftOf(UUID id) {
        try (Stream<Path> folders = Files.list(WORK)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(id.toString()))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean noEngineRuns() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().command().orElse(""))
                .noneMatch(command -> command.endsWith("ffmpeg") || command.endsWith("ffprobe"));
    }
}
