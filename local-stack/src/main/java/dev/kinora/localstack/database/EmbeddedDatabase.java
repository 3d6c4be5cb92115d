package dev.kinora.localstack.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A temporary MariaDB server, for example for a test run. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    private final MariaDb server;
    private final Process process;

    private EmbeddedDatabase(MariaDb server, Process process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @throws IllegalStateException if it exits or is not ready in time; its log is beside the data folder
     */
    public static EmbeddedDatabase start(MariaDb.Settings settings) {
        return start(settings, List.of());
    }

    /**
     * As {@link #start}, with a server that waits for no disk. Its data outlive its process at the most, so that this is for
     * tests only.
     */
    public static EmbeddedDatabase startWithoutSync(MariaDb.Settings settings) {
        return start(
                settings,
                List.of(
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=OFF",
                        "--sync-frm=OFF"));
    }

    private static EmbeddedDatabase start(MariaDb.Settings settings, List<String> options) {
        MariaDb server = MariaDb.prepare(settings);
        Path log = settings.data().resolveSibling(settings.data().getFileName() + ".log");
        try {
            ProcessBuilder command = server.command(List.of());
            command.command().addAll(options);
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var database = new EmbeddedDatabase(server, process);
            database.awaitAnswer(log);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start MariaDB", e);
        }
    }

    private void awaitAnswer(Path log) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        try {
            while (!server.answers()) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException("MariaDB did not start: see " + log);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Creates a schema and its user, or updates the password of the user.
     *
     * @return JDBC URL of the schema
     */
    public String createSchema(String schema, String user, String password) {
        server.create(new MariaDb.Owner(schema, user, password));
        return server.url(schema);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
