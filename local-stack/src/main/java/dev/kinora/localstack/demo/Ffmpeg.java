package dev.kinora.localstack.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** The ffmpeg program for the demo clips: the newer one if its libraries are installed, else the one of JAVE. */
final class Ffmpeg {

    private Ffmpeg() {}

    static Path find() {
        try {
            Path newer = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
            if (runs(newer)) {
                return newer;
            }
        } catch (UnsatisfiedLinkError e) {
            // The static one below needs no libraries.
        }
        return Path.of(new DefaultFFMPEGLocator().getExecutablePath());
    }

    private static boolean runs(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
