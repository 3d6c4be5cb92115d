package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WorkerProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void keepsTheFirstAndTheLastLinesAndLogsAllUpToALimit(CapturedOutput logged)
            throws IOException, InterruptedException {
        try (var process = new WorkerProcess(printing("seq -f line-%g. 1 600; exit 7"), folder.resolve("own"))) {
            assertThat(process.ended(PATIENCE)).isTrue();

            assertThat(process.exitCode()).isEqualTo(7);
            assertThat(process.lines()).isEqualTo(lines(1, 5) + "\n" + lines(586, 600));
            assertThat(logged).contains("line-1.", "line-500.").doesNotContain("line-501.");
        }
    }

    @Test
    void tellsProgressFromOtherLines() throws IOException, InterruptedException {
        var printed = "echo training-progress LEARNING 0.5; echo training-progress is a word";
        try (var process = new WorkerProcess(printing(printed), folder.resolve("own"))) {
            assertThat(process.ended(PATIENCE)).isTrue();

            assertThat(process.state().phase()).isEqualTo(TrainingPhase.LEARNING);
            assertThat(process.state().done()).isEqualTo(0.75);
            assertThat(process.lines()).isEqualTo("training-progress is a word");
        }
    }

    private static Process printing(String command) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", command).start();
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "line-" + number + ".")
                .collect(Collectors.joining("\n"));
    }
}
