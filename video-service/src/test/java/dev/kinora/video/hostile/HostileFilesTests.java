package dev.kinora.video.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.testsupport.SampleVideos;
import dev.kinora.video.transcode.TinyLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.Engines;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.source.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that somebody may send: it becomes a video that plays, or it is refused with its code, and nothing is
 * left, asked or read on the way. The engine keeps its network here, so that its own allow-lists are what is tested.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileFilesTests {

    private static final TranscodeProperties LIMITS = TinyLimits.of();

    /** Files with an unexpected result are kept here. */
    private static final Path KEPT = Path.of("target", "hostile-files");

    private final Canary canary = new Canary();
    private final Path secret = Clips.file("canary.mp4", "-f lavfi -i testsrc2=s=128x128:r=10:d=1" + Clips.H264);
    private final Engine engine = Engines.online(LIMITS);

    @TempDir
    private Path temp;

    @BeforeAll
    void singCanary() throws IOException {
        canary.start();
    }

    @AfterAll
    void stop() {
        engine.close();
        canary.stop();
    }

    Stream<HostileFile> foreignFiles() {
        return ForeignFiles.all();
    }

    Stream<HostileFile> pointingFiles() {
        return new PointingFiles(canary.address(), secret).all();
    }

    Stream<HostileFile> brokenFiles() {
        return BrokenFiles.all();
    }

    Stream<HostileFile> oddVideos() {
        return OddVideos.all();
    }

    Stream<HostileFile> excesses() {
        return Excesses.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"foreignFiles", "pointingFiles", "brokenFiles", "oddVideos", "excesses"})
    void playsOrIsRefusedWithItsCode(HostileFile hostile) throws Exception {
        Path file = hostile.write(temp);
        try (WorkFolder work = WorkFolder.fresh(temp.resolve("work"))) {
            check(hostile, file, work);
        } catch (AssertionError e) {
            Files.createDirectories(KEPT);
            Files.copy(file, KEPT.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            throw new AssertionError(hostile.name() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Files.createDirectories(KEPT);
            Files.copy(file, KEPT.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            throw new AssertionError(hostile.name() + " took too long", e);
        }
        Files.delete(file);
        assertThat(temp).as("left in the temporary folder").isEmptyDirectory();
        assertThat(ProcessHandle.current().descendants()).as("left processes").isEmpty();
        assertThat(canary.visits()).as("outgoing connections").isZero();
    }

    private void check(HostileFile hostile, Path file, WorkFolder work) throws Exception {
        try {
            Making result = Making.of(file, engine, work.path());
            hostile.checkVideo(result);
            Playback.check(result.folder());
            Playback.holdsNothingOf(result.folder(), OddVideos.SECRET);
        } catch (TranscodeException e) {
            hostile.checkRefusal(e);
        }
    }

    /** Checks the canary itself: a program that follows references must reach it. */
    @Test
    void readerWithoutAllowListsIsSeenByTheCanary() throws Exception {
        var other = new Canary();
        other.start();
        Path playlist =
                Files.write(temp.resolve("playlist.m3u8"), new PointingFiles(other.address(), secret).playlist());
        Process careless = new ProcessBuilder(
                        Loader.load(ffmpeg.class),
                        "-nostdin",
                        "-protocol_whitelist",
                        "file,http,tcp",
                        "-i",
                        playlist.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        careless.waitFor();
        assertThat(other.visits()).isPositive();
        other.stop();
        Files.delete(playlist);
    }

    @Test
    void refusalNamesTheLimitThatIsConfigured() throws Exception {
        Path file = SampleVideos.make("tiny-forty-seconds.mkv", "-f lavfi -i color=s=64x64:r=1:d=40" + Clips.H264);
        var probe = new SourceProbe(engine, LIMITS);
        Path work = Files.createDirectory(temp.resolve("probe"));
        try {
            probe.inspect(file.toAbsolutePath(), work);
            throw new AssertionError("must be refused");
        } catch (TranscodeException e) {
            assertThat(e.advice()).contains("at most 30 seconds");
        }
        Files.delete(work);
    }
}
