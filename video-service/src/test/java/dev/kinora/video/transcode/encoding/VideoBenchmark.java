package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.Engines;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./kinora bench video}: times the transcoder against plain ffmpeg, weighs its bytes against a fixed ladder, and
 * shares a long video out. What is compared runs in turn on the same clips; read the ratios, not the seconds.
 */
@Command(name = "bench video", mixinStandardHelpOptions = true, description = "Measures transcoding and serving.")
final class VideoBenchmark implements Callable<Integer> {

    /** What can be measured. */
    enum Part {
        SPEED,
        BYTES,
        WORKERS,
        PLAYERS
    }

    @Parameters(
            paramLabel = "PART",
            description = "${COMPLETION-CANDIDATES}; without any: all but PLAYERS, which needs a stack that is up")
    private List<Part> parts = List.of(Part.SPEED, Part.BYTES, Part.WORKERS);

    @Option(names = "--quick", description = "Shorter clips, fewer of them, one round: shows that it runs")
    private boolean quick;

    @Option(names = "--players", description = "How many players (default: ${DEFAULT-VALUE})")
    private int players = 200;

    @Option(names = "--origin", description = "Gateway of the stack that is up (default: ${DEFAULT-VALUE})")
    private URI origin = URI.create("http://127.0.0.1:8080");

    /** The default limits, increased for the clips. */
    private final TranscodeProperties limits = new TranscodeProperties(
            null,
            Duration.ofMinutes(10),
            SourceLimits.defaults(),
            Duration.ofMinutes(10),
            DataSize.ofGigabytes(2),
            DataSize.ofGigabytes(1),
            1080,
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            1,
            4,
            4,
            TranscodeProperties.SandboxMode.PREFERRED);

    public static void main(String[] arguments) {
        LoggingSystem.get(VideoBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(new CommandLine(new VideoBenchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        // Plain ffmpeg has normal priority, so ours needs it too for the comparison.
        try (Workbench bench = Workbench.open(quick);
                Engine engine = Engines.unyielding(limits)) {
            bench.machine();
            for (Part part : Part.values()) {
                if (parts.contains(part)) {
                    measure(part, bench, engine);
                    bench.load();
                }
            }
        }
        return 0;
    }

    private void measure(Part part, Workbench bench, Engine engine) throws Exception {
        switch (part) {
            case SPEED -> new SpeedBenchmark(bench, limits, engine).run();
            case BYTES -> new BytesBenchmark(bench, limits, engine).run();
            case WORKERS -> new WorkersBenchmark(bench).run();
            case PLAYERS -> new ServingBenchmark(bench, origin, players).run();
        }
    }
}
