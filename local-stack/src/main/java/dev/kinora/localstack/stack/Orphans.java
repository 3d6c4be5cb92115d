package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Processes that a killed supervisor left behind. They are identified by arguments with the folder of this stack, so
 * they are found even if the supervisor died before it recorded them.
 */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Layout layout;
    private final Duration patience;
    private final String serviceMark;
    private final String databaseMark;

    Orphans(Layout layout) {
        this(layout, PATIENCE);
    }

    /** With another time limit for processes to exit. */
    Orphans(Layout layout, Duration patience) {
        this.layout = layout;
        this.patience = patience;
        this.serviceMark = mark(layout);
        this.databaseMark = "--datadir=" + layout.database();
    }

    /** An argument of every service of this stack. */
    static String mark(Layout layout) {
        return "-Dkinora.home=" + layout.home();
    }

    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(process -> carries(process, serviceMark) || carries(process, databaseMark))
                .toList();
    }

    private static boolean carries(ProcessHandle process, String mark) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(mark))
                .orElse(false);
    }

    /**
     * Stops them, the services before the database.
     *
     * @return false if there were none
     */
    boolean end() {
        List<ProcessHandle> found = find();
        end(found.stream().filter(process -> !carries(process, databaseMark)));
        end(found.stream().filter(process -> carries(process, databaseMark)));
        try {
            Files.deleteIfExists(layout.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !found.isEmpty();
    }

    /** Terminates all at once, and kills those that do not exit in time; unfinished work is repeated later. */
    private void end(Stream<ProcessHandle> orphans) {
        List<ProcessHandle> all = orphans.toList();
        all.forEach(ProcessHandle::destroy);
        await(all);
        all.forEach(ProcessHandle::destroyForcibly);
        await(all);
    }

    private void await(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // They are killed next.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
