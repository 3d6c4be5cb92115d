package dev.kinora.video.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.kinora.video.hostile.Canary;
import dev.kinora.video.transcode.TinyLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.TranscodeProperties.SandboxMode;
import dev.kinora.video.transcode.ffmpeg.Sandbox.Allowance;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Ending;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Overrun;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The allowance of a run, and the effects of exceeding it. */
@Timeout(120)
class SandboxTests {

    private static final String SHELL = "/bin/sh";
    private static final UUID VIDEO = new UUID(1, 1);
    private static final UUID LEASE = new UUID(8, 8);
    private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

    private final Engine engine = Engine.find(TinyLimits.of());

    @TempDir
    private Path temp;

    @AfterEach
    void leavesNeitherProcessNorFile() {
        engine.close();
        assertThat(ProcessHandle.current().descendants()).as("left processes").isEmpty();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void runIsKilledAtItsTimeLimitWithItsChildren() throws Exception {
        Ending ending = run(allowance(Duration.ofSeconds(1), Duration.ofMinutes(1)), "sleep 600 & sleep 601 & wait");
        assertThat(ending.overrun()).isEqualTo(Overrun.TIME);
        refuses(ending, TranscodeProblem.TRANSCODE_TIMEOUT);
    }

    @Test
    void runIsKilledWhenItUsesTooMuchProcessorTime() throws Exception {
        Ending ending = run(allowance(Duration.ofMinutes(2), Duration.ofMillis(300)), "while :; do :; done");
        assertThat(ending.overrun()).isEqualTo(Overrun.TIME);
    }

    @Test
    void runIsKilledWhenItWaitsForItself() throws Exception {
        var minutes = Duration.ofMinutes(2);
        var allowance = new Allowance(
                minutes, minutes, Duration.ofSeconds(1), DataSize.ofMegabytes(500), MEGABYTE, MEGABYTE, true);
        assertThat(run(allowance, "sleep 600").overrun()).isEqualTo(Overrun.TIME);
    }

    @Test
    void runIsKilledWhenAllItsFilesTogetherAreTooLarge() throws Exception {
        String flood = "i=0; while :; do i=$((i+1)); printf %0900000d 1 > $i; done";
        Ending ending = run(allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)), flood);
        assertThat(ending.overrun()).isEqualTo(Overrun.OUTPUT);
        refuses(ending, TranscodeProblem.TOO_DEMANDING);
    }

    @Test
    void runCannotWriteOneFileThatIsTooLarge() throws Exception {
        Ending ending = run(
                allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)),
                "trap '' XFSZ; head -c 3000000 /dev/zero > large");
        assertThat(ending.errors()).contains("File too large");
        refuses(ending, TranscodeProblem.TOO_DEMANDING);
    }

    @Test
    void runThatNeedsTooMuchMemoryIsRefused() throws Exception {
        String pictures = "color=s=8000x8000:r=30:d=10,negate,reverse";
        Ending ending = ffmpeg(engine, "-f", "lavfi", "-i", pictures, "-f", "null", "-");
        assertThat(ending.exitCode()).isNotZero();
        refuses(ending, TranscodeProblem.TOO_DEMANDING);
    }

    @Test
    void runThatSomebodyElseKillsSaysNothingAboutItsFile() throws Exception {
        Ending ending = run(allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)), "sh -c 'kill -9 $$'; exit $?");
        assertThatExceptionOfType(IOException.class).isThrownBy(ending::refuseOverrun);
    }

    @Test
    void runSeesNothingOfTheServicesEnvironment() throws Exception {
        var lines = new ArrayList<String>();
        try (WorkFolder work = folder();
                var process = new SandboxedProcess(
                        "/usr/bin/env", work.path(), engine, allowance(Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            process.run(lines::add);
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void runSeesNoOtherProcessOfTheMachine() throws Exception {
        var lines = new ArrayList<String>();
        try (WorkFolder work = folder();
                var process = shell(work, allowance(Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            process.addArgument("for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline; echo; done");
            process.run(lines::add);
        }
        assertThat(engine.sandbox().namespaces()).contains("--pid");
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("java"));
    }

    /** What containers allow, where no new /proc can be mounted. */
    @Test
    void runCannotReadOrStopTheServiceWithAProcOfTheWholeContainer() throws Exception {
        var container = new Sandbox(Sandbox.APART, true, true);
        long service = ProcessHandle.current().pid();
        assertThat(inSandbox(container, "ls -d /proc/%d".formatted(service)))
                .as("in view")
                .hasSize(1);
        assertThat(inSandbox(container, "cat /proc/%d/environ; kill -0 %d && echo stopped".formatted(service, service)))
                .isEmpty();
    }

    private List<String> inSandbox(Sandbox sandbox, String script) throws Exception {
        var lines = new ArrayList<String>();
        try (var other = Engine.find(TinyLimits.of(), sandbox);
                WorkFolder work = folder();
                var process = new SandboxedProcess(
                        SHELL, work.path(), other, allowance(Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            process.addArgument("-c");
            process.addArgument(script);
            process.run(lines::add);
        }
        return lines;
    }

    @Test
    void refusesToStartWithoutTheRequiredSandbox() {
        var open = new Sandbox(List.of(), true, true);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> open.require(SandboxMode.REQUIRED))
                .withMessageContaining("kinora.transcode.sandbox=preferred");
        assertThat(open.require(SandboxMode.PREFERRED)).isSameAs(open);
        assertThat(Sandbox.detect().require(SandboxMode.REQUIRED).isOffline()).isTrue();
    }

    @Test
    void readerThatFailsEndsTheRun() throws Exception {
        try (WorkFolder work = folder();
                var process = shell(work, allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)))) {
            process.addArgument("echo one; sleep 600");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> process.run(line -> {
                        throw new IllegalStateException("gone");
                    }));
        }
    }

    @Test
    void stoppingTheServiceEndsTheRun() throws Exception {
        try (WorkFolder work = folder()) {
            var process = shell(work, allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)));
            process.addArgument("sleep 600");
            var endings = new ArrayList<Ending>();
            Thread running = Thread.ofPlatform().start(() -> {
                try {
                    endings.add(process.run(line -> {}));
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> Files.exists(work.path().resolve(WorkFolder.PID_FILE)));
            engine.close();
            running.join();
            assertThat(endings)
                    .singleElement()
                    .satisfies(ending -> assertThat(ending.exitCode()).isNotZero());
        }
    }

    @Test
    void interruptEndsTheRun() throws Exception {
        try (WorkFolder work = folder()) {
            var process = shell(work, allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)));
            process.addArgument("sleep 600 & sleep 601 & wait");
            var interrupts = new ArrayList<InterruptedException>();
            Thread running = Thread.ofPlatform().start(() -> {
                try {
                    process.run(line -> {});
                } catch (InterruptedException e) {
                    interrupts.add(e);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> Files.exists(work.path().resolve(WorkFolder.PID_FILE)));
            running.interrupt();
            running.join();
            assertThat(interrupts).hasSize(1);
            assertThat(ProcessHandle.current().descendants()).isEmpty();
        }
    }

    @Test
    void runThatStartsWhenTheServiceStopsEndsAtOnce() throws Exception {
        engine.close();
        Ending ending = run(allowance(Duration.ofMinutes(2), Duration.ofMinutes(2)), "sleep 600");
        assertThat(ending.exitCode()).isNotZero();
    }

    @Test
    void reachesNoNetworkWhereTheSystemAllowsThat() throws Exception {
        var canary = new Canary();
        canary.start();
        assertThat(ffmpeg(engine, "-i", canary.address() + "/a.mp4", "-f", "null", "-")
                        .exitCode())
                .isNotZero();
        assertThat(canary.visits() == 0).isEqualTo(engine.sandbox().isOffline());
        canary.stop();
    }

    @Test
    void namespacesAndPrioritiesThatAreMissingAreLeftOut() {
        Allowance allowance = allowance(Duration.ofSeconds(9), Duration.ofSeconds(9));
        assertThat(new Sandbox(List.of(), false, false).command("ffmpeg", allowance))
                .containsExactly("ffmpeg");
        assertThat(new Sandbox(List.of("offline"), true, true).command("ffmpeg", allowance))
                .startsWith("offline", "/usr/bin/nice")
                .contains("--cpu=14", "--fsize=1048576", "--nproc=512")
                .endsWith("--", "ffmpeg");
        assertThat(new Sandbox(List.of(), true, true).command("ffmpeg", allowance))
                .doesNotContain("--nproc=512");
    }

    @Test
    void killsAnEngineThatOutlivedItsService() throws Exception {
        Process orphan = orphan();
        Path left = left(WorkFolder.identity(orphan.pid()));
        try (WorkFolder work = WorkFolder.of(VIDEO, 1, LEASE, temp)) {
            assertThat(left).doesNotExist();
            assertThat(work.path()).isEmptyDirectory();
            orphan.waitFor();
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void leavesTheEngineOfAnotherMachineAlone() throws Exception {
        Process stranger = orphan();
        Path left = left(stranger.pid() + "@another-machine");
        try (WorkFolder work = WorkFolder.of(VIDEO, 1, LEASE, temp)) {
            assertThat(work.path()).isEmptyDirectory();
            assertThat(left).exists();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
        assertThat(left).as("kept though the winner has closed its own").exists();
        new WorkFolder(left).close();
    }

    /** The folder of an earlier attempt at the same part with this pid file. */
    private Path left(String identity) throws IOException {
        Path left = temp.resolve(VIDEO + "-1-" + new UUID(7, 7));
        Path out = Files.createDirectories(left.resolve("out/v0"));
        Files.writeString(out.resolve(WorkFolder.PID_FILE), identity);
        return left;
    }

    private Process orphan() throws IOException {
        return new ProcessBuilder(
                        engine.getExecutablePath(),
                        "-v",
                        "error",
                        "-re",
                        "-f",
                        "lavfi",
                        "-i",
                        "color",
                        "-f",
                        "null",
                        "-")
                .start();
    }

    @Test
    void linesWithoutAnEndAreCutShort() throws Exception {
        var lines = new ArrayList<String>();
        ShortLines.read(new StringReader("a\n" + "b".repeat(100_000) + "\nc"), lines::add);
        assertThat(lines).extracting(String::length).containsExactly(1, ShortLines.LONGEST, 1);
    }

    private static void refuses(Ending ending, TranscodeProblem problem) {
        assertThatExceptionOfType(TranscodeException.class)
                .isThrownBy(ending::refuseOverrun)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Ending run(Allowance allowance, String script) throws Exception {
        try (WorkFolder work = folder();
                var process = shell(work, allowance)) {
            process.addArgument(script);
            return process.run(line -> {});
        }
    }

    private Ending ffmpeg(Engine engine, String... arguments) throws Exception {
        try (WorkFolder work = folder();
                var process = engine.inspect(engine.getExecutablePath(), work.path(), Duration.ofMinutes(1))) {
            List.of("-nostdin", "-v", "error").forEach(process::addArgument);
            List.of(arguments).forEach(process::addArgument);
            return process.run(line -> {});
        }
    }

    private SandboxedProcess shell(WorkFolder work, Allowance allowance) {
        var process = new SandboxedProcess(SHELL, work.path(), engine, allowance);
        process.addArgument("-c");
        return process;
    }

    private WorkFolder folder() throws IOException {
        return WorkFolder.fresh(temp.resolve("work"));
    }

    private static Allowance allowance(Duration time, Duration processor) {
        return new Allowance(time, processor, time, DataSize.ofMegabytes(500), MEGABYTE, DataSize.ofMegabytes(5), true);
    }
}
