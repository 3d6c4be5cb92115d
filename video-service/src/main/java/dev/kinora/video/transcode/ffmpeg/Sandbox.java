package dev.kinora.video.transcode.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * What this system offers to fence in a child that reads untrusted files: resource limits ({@code prlimit}), a network
 * namespace without any network ({@code unshare}) and a lower priority ({@code nice}). What is missing is left out.
 *
 * @param offline the command that takes the network away, or nothing
 * @param limited whether resource limits can be set
 * @param yielding whether background work can be given a lower priority
 */
record Sandbox(List<String> offline, boolean limited, boolean yielding) {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int OPEN_FILES = 256;
    private static final int THREADS = 512;

    Sandbox {
        offline = List.copyOf(offline);
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
        List<String> offline = List.of(UNSHARE.toString(), "--user", "--net", "--map-current-user", "--");
        boolean isolated = Files.isExecutable(UNSHARE) && works(offline);
        var sandbox =
                new Sandbox(isolated ? offline : List.of(), Files.isExecutable(PRLIMIT), Files.isExecutable(NICE));
        if (!isolated) {
            log.warn("The engine keeps its network: no user namespaces here; only its own allow-lists hold it back");
        }
        if (!sandbox.limited()) {
            log.warn("The engine runs without resource limits: prlimit is missing");
        }
        return sandbox;
    }

    /** The same without a network namespace, as where the system forbids them. */
    Sandbox withNetwork() {
        return new Sandbox(List.of(), limited, yielding);
    }

    /** The command that runs a program within an allowance. */
    List<String> command(String program, Allowance allowance) {
        var command = new ArrayList<>(offline);
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
            if (!offline.isEmpty()) {
                // Threads are counted per user: only in a namespace of its own are they the engine's alone.
                command.add("--nproc=" + THREADS);
            }
            command.add("--");
        }
        command.add(program);
        return command;
    }

    private static boolean works(List<String> offline) {
        var command = new ArrayList<>(offline);
        command.add("true");
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
