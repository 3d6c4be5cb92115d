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
 * What this system offers to fence in a child that reads untrusted files: namespaces without a network, and in which no
 * process but the child is seen ({@code unshare}), resource limits ({@code prlimit}) and a lower priority
 * ({@code nice}). The child has the user id of the service, so its files are not hidden; that of another process'
 * environment and memory is what the namespace of processes is for.
 *
 * @param namespaces the command that takes the network and the sight of other processes away, or nothing
 * @param limited whether resource limits can be set
 * @param yielding whether background work can be given a lower priority
 */
record Sandbox(List<String> namespaces, boolean limited, boolean yielding) {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Without a network. */
    private static final List<String> OFFLINE =
            List.of(UNSHARE.toString(), "--user", "--net", "--map-current-user", "--");

    /** Without a network, as the only process that it sees; it is killed with its parent. */
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
     * What one run may use.
     *
     * @param time on the clock
     * @param processor seconds of all processors together
     * @param memory writable memory
     * @param file each file that it writes
     * @param output all files together that it writes
     * @param background whether it gives way to other work
     */
    record Allowance(
            Duration time, Duration processor, DataSize memory, DataSize file, DataSize output, boolean background) {}

    /** Tries what works here. Namespaces are often forbidden inside containers. */
    static Sandbox detect() {
        List<String> found = Stream.of(ALONE, OFFLINE)
                .filter(command -> Files.isExecutable(UNSHARE) && works(command))
                .findFirst()
                .orElse(List.of());
        var sandbox = new Sandbox(found, Files.isExecutable(PRLIMIT), Files.isExecutable(NICE));
        if (found.equals(OFFLINE)) {
            log.warn("The engine sees the other processes of this machine: /proc cannot be mounted anew here");
        }
        if (!sandbox.limited()) {
            log.warn("The engine runs without resource limits: prlimit is missing");
        }
        return sandbox;
    }

    /**
     * This sandbox, if it is as tight as the operator demands.
     *
     * @throws IllegalStateException if it is not
     */
    Sandbox require(SandboxMode mode) {
        if (!isOffline() && mode == SandboxMode.REQUIRED) {
            throw new IllegalStateException(
                    "User namespaces are forbidden here, so that ffmpeg would read uploads with "
                            + "access to the network. Allow them, or set kinora.transcode.sandbox=preferred "
                            + "(KINORA_TRANSCODE_SANDBOX) where a network policy holds it back.");
        }
        if (!isOffline()) {
            log.warn("The engine keeps its network: no user namespaces here; only its own allow-lists hold it back");
        }
        return this;
    }

    /** Whether a child has no network. */
    boolean isOffline() {
        return !namespaces.isEmpty();
    }

    /** The same without a network namespace, as where the system forbids them. */
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
            // The watch counts too and knows why it kills: this is for the case that the watch is gone.
            command.add("--cpu=" + (allowance.processor().toSeconds() + 5));
            command.add("--nofile=" + OPEN_FILES);
            command.add("--core=0");
            if (isOffline()) {
                // Threads are counted per user: only in a namespace of its own are they the engine's alone.
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
