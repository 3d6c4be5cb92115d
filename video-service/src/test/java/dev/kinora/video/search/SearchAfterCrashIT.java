package dev.kinora.video.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.localstack.database.EmbeddedDatabase;
import dev.kinora.localstack.database.MariaDb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** Search after a crash of the database that follows the removal of the newest document. */
class SearchAfterCrashIT {

    private static final Path DATA = Path.of("target", "crash-db");
    private static final String PASSWORD = "crash-test";

    @Test
    void findsVideosPublishedAfterTheCrash() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        EmbeddedDatabase first = start();
        try (Connection connection = connect(first)) {
            execute(connection, "create database crash", "use crash");
            execute(
                    connection,
                    "create table search_document (video_id binary(16) not null primary key, "
                            + "text text not null, published_at datetime(6) not null)");
            execute(connection, migration());
            for (int i = 1; i <= 5; i++) {
                insert(connection, "older");
            }
            execute(connection, "delete from search_document order by FTS_DOC_ID desc limit 1");
        }
        kill();
        try (EmbeddedDatabase second = start();
                Connection connection = connect(second)) {
            execute(connection, "use crash");
            insert(connection, "newest");
            assertThat(found(connection, "newest")).isEqualTo(1);
            assertThat(found(connection, "older")).isEqualTo(4);
        }
    }

    private static EmbeddedDatabase start() {
        Path binaries = Path.of(System.getProperty("user.home"), ".cache", "kinora", "mariadb-11.4.5");
        return EmbeddedDatabase.start(new MariaDb.Settings(binaries, DATA, 0, PASSWORD));
    }

    private static void kill() throws Exception {
        long pid = Long.parseLong(Files.readString(DATA.resolve("mariadb.pid")).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + database.port() + "/mysql", "root", PASSWORD);
    }

    private static String[] migration() throws Exception {
        return new ClassPathResource("db/migration/V12__search_document_ids.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^--.*$", "")
                .strip()
                .split(";");
    }

    private static void insert(Connection connection, String word) throws SQLException {
        String id = UUID.randomUUID().toString().replace("-", "");
        execute(
                connection,
                "insert into search_document (video_id, text, published_at) values (0x%s, ' %s', now(6))"
                        .formatted(id, word));
    }

    private static int found(Connection connection, String word) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from search_document where match(text) against ('+"
                        + word + "*' in boolean mode)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
