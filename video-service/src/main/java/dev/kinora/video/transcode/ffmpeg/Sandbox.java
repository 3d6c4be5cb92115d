package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.TranscodeProperties.SandboxMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * The isolation that this system offers for processes that read untrusted files: namespaces without network and without
 * other processes ({@code unshare}), resource limits ({@code prlimit}) and a lower priority ({@code nice}). The process
 * has the user id of the service, so files of the service are not hidden; the user namespace protects the environment
 * and memory of other processes, and the process namespace keeps signals from them.
 *
 * @param namespaces command that removes network access and other processes from view, or empty
 * @param limited whether resource limits can be set
 * @param yielding whether background work can get a lower priority
 */
record Sandbox(List<String> namespaces, boolean limited, boolean yielding) {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** No network. */
    private static final List<String> OFFLINE =
            List.of(UNSHARE.toString(), "--user", "--net", "--map-current-user", "--");

    /**
     * No network and no signals to other processes; killed together with its parent. Containers allow no more: the
     * kernel refuses a new /proc where parts of the old one are masked. There it can list processes, but not read them.
     */
    static final List<String> APART = List.of(
            UNSHARE.toString(), "--user", "--net", "--pid", "--fork", "--kill-child", "--map-current-user", "--");

    /** As {@link #APART}, and no other processes in view. */
    private static final List<String> ALONE = List.of(
            UNSHARE.toString(),
            "--user",
            "--net",
            "--pid",
            "--fork",
            "--kill-child",
            "--mount-proc",
            "--map-current-user",
            "--");

    private static final int OPEN_FILES = 256;
    private static final int THREADS = 512;

    Sandbox {
        namespaces = List.copyOf(namespaces);
    }

    /**
     * The resources that one run may use.
     *
     * @param time wall-clock time
     * @param processor time on all processors together
     * @param idle wall-clock time in which it must have used a processor, because a program that waits for itself would
     *     wait until its time is over
     * @param memory writable memory
     * @param file size of each written file
     * @param output size of all written files together
     * @param background whether it runs with lower priority
     */
    record Allowance(
            Duration time,
            Duration processor,
            Duration idle,
            DataSize memory,
            DataSize file,
            DataSize output,
            boolean background) {}

    /** Detects what works here. Containers often forbid namespaces. */
    static Sandbox detect() {
        List<String> found = Stream.of(ALONE, APART, OFFLINE)
                .filter(command -> Files.isExecutable(UNSHARE) && works(command))
                .findFirst()
                .orElse(List.of());
        var sandbox = new Sandbox(found, Files.isExecutable(PRLIMIT), Files.isExecutable(NICE));
        if (found.equals(OFFLINE)) {
            log.warn("The engine can send signals to this service, because process namespaces are forbidden here");
        }
        if (!sandbox.limited()) {
            log.warn("The engine runs without resource limits: prlimit is missing");
        }
        return sandbox;
    }

    /**
     * This sandbox, if it is as strict as required.
     *
     * @throws IllegalStateException if it is not
     */
    Sandbox require(SandboxMode mode) {
        if (!isOffline() && mode == SandboxMode.REQUIRED) {
            throw new IllegalStateException("User namespaces are forbidden here, so ffmpeg would read uploads with "
                    + "access to the network. Allow them, or set kinora.transcode.sandbox=preferred "
                    + "(KINORA_TRANSCODE_SANDBOX) where a network policy holds it back.");
        }
        if (!isOffline()) {
            log.warn("User namespaces are forbidden here: only its own allow-lists keep the engine off the network");
        }
        return this;
    }

    /** Whether processes have no network access. */
    boolean isOffline() {
        return !namespaces.isEmpty();
    }

    /** A copy without namespaces, as on systems that forbid them. */
    Sandbox withNetwork() {
        return new Sandbox(List.of(), limited, yielding);
    }

    /** The command that runs a program within an allowance. */
    List<String> command(String program, Allowance allowance) {
        var command = new ArrayList<>(namespaces);
        if (yielding && allowance.background()) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        if (limited) {
            command.add(PRLIMIT.toString());
            command.add("--data=" + allowance.memory().toBytes());
            command.add("--fsize=" + allowance.file().toBytes());
            // The watch usually kills first and records why; this limit applies if the watch is gone.
            command.add("--cpu=" + (allowance.processor().toSeconds() + 5));
            command.add("--nofile=" + OPEN_FILES);
            command.add("--core=0");
            if (isOffline()) {
                // Threads are counted per user; only in a separate namespace are all of them the engine's.
                command.add("--nproc=" + THREADS);
            }
            command.add("--");
        }
        command.add(program);
        return command;
    }

    private static boolean works(List<String> namespaces) {
        var command = new ArrayList<>(namespaces);
        command.add("/bin/true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
