package dev.kinora.localstack.cli;

import dev.kinora.localstack.demo.SampleClip;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kinora clip FILE}: makes a sample video for uploads. */
@Command(name = "clip", description = "Makes a vertical sample video for trying the upload.")
final class ClipCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "The MP4 file to write.")
    @SuppressWarnings("NullAway.Init") // Picocli sets it.
    private Path file;

    @Option(names = "--seconds", description = "Length in seconds, 1 to 60.", defaultValue = "6")
    private int seconds;

    @Option(names = "--height", description = "Height in pixels, 320 to 1280.", defaultValue = "1280")
    private int height;

    @Override
    public Integer call() {
        SampleClip.write(file, Math.clamp(seconds, 1, 60), Math.clamp(height, 320, 1280) / 32 * 32);
        Console.good("Wrote " + file);
        return 0;
    }
}
