package dev.kinora.testsupport;

import dev.kinora.localstack.broker.EmbeddedBroker;
import dev.kinora.localstack.database.EmbeddedDatabase;
import dev.kinora.localstack.database.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One database server and one broker per test JVM; every application context gets its own schema. */
public class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String PASSWORD = "test-only";

    private static @Nullable TestPlatform running;

    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedBroker broker;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "KINORA_DB_URL=" + newSchema(),
                        "KINORA_DB_USER=kinora",
                        "KINORA_DB_PASSWORD=" + PASSWORD,
                        "KINORA_KAFKA=" + bootstrapServers(),
                        "kinora.kafka.partitions=2",
                        "kinora.kafka.retry-initial=50ms",
                        "kinora.kafka.retry-attempts=3",
                        "management.tracing.sampling.probability=1.0")
                .applyTo(context);
    }

    /** The JDBC URL of a new, empty schema; user {@code kinora}, password {@code test-only}. */
    public static String newSchema() {
        EmbeddedDatabase server = running().database;
        if (server == null) {
            throw new IllegalStateException("The database has not started");
        }
        return server.createSchema("kinora_it_" + SCHEMAS.incrementAndGet(), "kinora", PASSWORD);
    }

    /** The address of the broker. */
    public static String bootstrapServers() {
        EmbeddedBroker server = running().broker;
        if (server == null) {
            throw new IllegalStateException("The broker has not started");
        }
        return server.bootstrapServers();
    }

    private static synchronized TestPlatform running() {
        if (running == null) {
            var started = new TestPlatform();
            started.start();
            running = started;
        }
        return running;
    }

    private void start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "platform-");
            broker = EmbeddedBroker.start(folder.resolve("kafka"), freePort(), freePort());
            database = EmbeddedDatabase.startWithoutSync(new MariaDb.Settings(
                    cacheFolder(), folder.resolve("mariadb").toAbsolutePath(), freePort(), PASSWORD));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder), "test-platform-stop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shared by all modules, because the server has 350 MB. */
    private static Path cacheFolder() throws IOException {
        String cache = System.getProperty(
                "kinora.cache",
                Path.of(System.getProperty("user.home"), ".cache", "kinora").toString());
        return Files.createDirectories(Path.of(cache, "mariadb-11.4.5"));
    }

    private void stop(Path folder) {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Left for `mvnw clean`, because it must not fail a test run.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
