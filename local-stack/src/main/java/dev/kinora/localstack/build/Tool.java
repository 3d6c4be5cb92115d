package dev.kinora.localstack.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Runs a build tool, passes its output on line by line, and reports the last lines if it fails. */
final class Tool {

    private static final int REMEMBERED = 40;

    private Tool() {}

    /** A tool failed; the message ends with its last lines. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String what, Deque<String> lastLines) {
            super(what + " failed:\n  " + String.join("\n  ", lastLines));
        }
    }

    static void run(String what, Path folder, List<String> command, Consumer<String> onLine) {
        Deque<String> lastLines = new ArrayDeque<>();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (lastLines.size() == REMEMBERED) {
                        lastLines.removeFirst();
                    }
                    lastLines.addLast(line);
                    onLine.accept(line);
                }
            }
            if (process.waitFor() != 0) {
                throw new Failed(what, lastLines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(what + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + what, e);
        }
    }
}
