package dev.kinora.video.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.testsupport.SampleVideos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** The engine on short clips, with the limits that a test can wait for. */
class TranscoderTests {

    @TempDir
    private Path temp;

    @Test
    void honoursRotationAndStripsLocation() throws Exception {
        Path turned = SampleVideos.make(
                "turned.mp4",
                "-display_rotation 90 -i " + SampleVideos.silentLandscape()
                        + " -c copy -metadata location=+48.8577+002.295/ -movflags use_metadata_tags");
        var result = transcode(turned, limits(Duration.ofMinutes(1), 180, null));
        assertThat(result.width()).isEqualTo(360);
        assertThat(result.height()).isEqualTo(640);
        try (var files = Files.walk(result.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("48.8577");
            }
        }
    }

    @Test
    void makesTheSameWithTheFallbackEngine() throws Exception {
        String program = new DefaultFFMPEGLocator().getExecutablePath();
        var result = transcode(SampleVideos.portrait(), limits(Duration.ofMinutes(1), 180, program));
        assertThat(result.height()).isEqualTo(640);
        assertThat(Files.readString(result.folder().resolve("master.m3u8"))).contains("v2/index.m3u8");
    }

    @Test
    void killsARunThatTakesTooLong() {
        refuses(SampleVideos.portrait(), limits(Duration.ofMillis(1), 180, null), TranscodeProblem.TRANSCODE_TIMEOUT);
    }

    @Test
    void refusesVideoThatIsTooLong() {
        refuses(SampleVideos.portrait(), limits(Duration.ofMinutes(1), 1, null), TranscodeProblem.TOO_LONG);
    }

    @Test
    void removesWhatADeadAttemptLeft() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("video"));
        Files.writeString(folder.resolve("half.m4s"), "left over");
        Files.writeString(folder.resolve(WorkFolder.PID_FILE), "999999999");
        try (WorkFolder work = WorkFolder.fresh(folder)) {
            assertThat(work.path()).isEmptyDirectory();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void shrinksPosters() throws Exception {
        Path noisy = SampleVideos.make(
                "noisy.jpg", "-f lavfi -i testsrc2=size=1080x1920:duration=1,noise=alls=60 -frames:v 1 -q:v 1");
        Path poster = Files.copy(noisy, temp.resolve("poster.jpg"));
        long before = Files.size(poster);
        PosterImage.shrink(poster);
        assertThat(Files.size(poster)).isLessThan(before / 2);
    }

    private void refuses(Path file, TranscodeProperties limits, TranscodeProblem problem) {
        assertThatExceptionOfType(TranscodeException.class)
                .isThrownBy(() -> transcode(file, limits))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Transcoder.Result transcode(Path file, TranscodeProperties limits) throws Exception {
        try (Engine engine = Engine.find(limits)) {
            Path work = Files.createTempDirectory(temp, "work");
            return new Transcoder(engine, limits, InstantSource.system())
                    .transcode(file.toAbsolutePath(), work, progress -> {});
        }
    }

    private static TranscodeProperties limits(
            Duration timeLimit, int maxSeconds, @org.jspecify.annotations.Nullable String program) {
        return new TranscodeProperties(
                program,
                Duration.ofSeconds(maxSeconds),
                SourceLimits.defaults(),
                timeLimit,
                DataSize.ofGigabytes(2),
                DataSize.ofGigabytes(1),
                2,
                4);
    }
}
