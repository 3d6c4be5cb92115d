package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.ffmpeg.Sandbox.Allowance;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Overrun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Checks a run several times per second, kills it when it exceeds its allowance, and records why. */
final class ProcessWatch implements Runnable {

    private static final long LOOK_MILLIS = 250;

    private final Process process;
    private final Path folder;
    private final Allowance allowance;
    private final long start = System.nanoTime();
    private final long sizeBefore;
    private Duration usedBefore = Duration.ZERO;
    private long lastUse = start;
    private volatile Overrun overrun = Overrun.NONE;

    ProcessWatch(Process process, Path folder, Allowance allowance) throws IOException {
        this.process = process;
        this.folder = folder;
        this.allowance = allowance;
        this.sizeBefore = WorkFolder.size(folder);
    }

    Overrun overrun() {
        return overrun;
    }

    @Override
    public void run() {
        try {
            while (!process.waitFor(untilNextLook(), TimeUnit.MILLISECONDS)) {
                Overrun found = look();
                if (found != Overrun.NONE) {
                    overrun = found;
                    kill(process);
                    return;
                }
            }
        } catch (IOException e) {
            kill(process);
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Kills a process and its descendants, through its handle: {@link Process#destroyForcibly} would also close the
     * streams, and readers would see a failure instead of the end.
     */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    private long untilNextLook() {
        return Math.clamp(allowance.time().minus(spent()).toMillis(), 1, LOOK_MILLIS);
    }

    private Duration spent() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Processor time of the process and its descendants; in a namespace the program is one of these. */
    private Duration used() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isIdle(Duration used) {
        if (!used.equals(usedBefore)) {
            usedBefore = used;
            lastUse = System.nanoTime();
        }
        return System.nanoTime() - lastUse >= allowance.idle().toNanos();
    }

    private Overrun look() throws IOException {
        var used = used();
        if (spent().compareTo(allowance.time()) >= 0 || used.compareTo(allowance.processor()) > 0 || isIdle(used)) {
            return Overrun.TIME;
        }
        boolean fits =
                WorkFolder.size(folder) - sizeBefore <= allowance.output().toBytes();
        return fits ? Overrun.NONE : Overrun.OUTPUT;
    }
}
