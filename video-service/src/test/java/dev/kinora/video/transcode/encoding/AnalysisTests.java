package dev.kinora.video.transcode.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.video.transcode.TinyLimits;
import dev.kinora.video.transcode.encoding.Analysis.Findings;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.Engines;
import dev.kinora.video.transcode.ffmpeg.HostException;
import dev.kinora.video.transcode.source.ContainerFormat;
import dev.kinora.video.transcode.source.SourceMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses that do not complete, with a scripted engine. */
class AnalysisTests {

    private static final SourceMedia SOURCE =
            new SourceMedia(ContainerFormat.ISO_MEDIA, Duration.ofSeconds(6), 64, 48, 30, 0, 1, false);

    @TempDir
    private Path temp;

    private Path file;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createFile(temp.resolve("source"));
        folder = Files.createDirectories(temp.resolve("work"));
    }

    @Test
    void parsesTheOutputOfTheEngine() throws Exception {
        assertThat(look("echo 'SSIM Mean Y:0.99 (21.0db)' >&2; printf 'Integrated loudness:\\n I: -20.0 LUFS\\n' >&2"))
                .isEqualTo(new Findings(true, 27, 6));
    }

    @Test
    void usesDefaultsIfAFileCannotBeAnalyzed() throws Exception {
        assertThat(look("exit 1")).isEqualTo(new Findings(false, Analysis.USUAL_CRF, 0));
    }

    @Test
    void anAnalysisKilledFromOutsideHasNoResult() {
        assertThatExceptionOfType(HostException.class).isThrownBy(() -> look("kill -9 $$"));
    }

    @Test
    void anAnalysisInterruptedByShutdownHasNoResult() throws Exception {
        Engine engine = engine("exit 1");
        engine.close();
        assertThatExceptionOfType(HostException.class)
                .isThrownBy(() -> new Analysis(engine, TinyLimits.of()).of(SOURCE, file, folder));
    }

    private Findings look(String script) throws IOException, InterruptedException {
        try (Engine engine = engine(script)) {
            return new Analysis(engine, TinyLimits.of()).of(SOURCE, file, folder);
        }
    }

    private Engine engine(String script) throws IOException {
        Path program = Files.writeString(temp.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Engines.bare(TinyLimits.of(program.toString()));
    }
}
