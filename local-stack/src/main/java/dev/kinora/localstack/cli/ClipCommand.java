package dev.kinora.localstack.cli;

import dev.kinora.localstack.demo.SampleClip;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kinora clip FILE}: a video to try the upload with. */
@Command(name = "clip", description = "Makes a vertical sample video to try the upload with.")
final class ClipCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "Where to write the mp4.")
    @SuppressWarnings("NullAway.Init") // Picocli sets it.
    private Path file;

    @Option(names = "--seconds", description = "How long it is, 1 to 60.", defaultValue = "6")
    private int seconds;

    @Override
    public Integer call() {
        SampleClip.write(file, Math.clamp(seconds, 1, 60));
        Console.good("Wrote " + file);
        return 0;
    }
}
