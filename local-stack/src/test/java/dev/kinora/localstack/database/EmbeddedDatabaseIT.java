package dev.kinora.localstack.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access to the server that developers and tests use. */
class EmbeddedDatabaseIT {

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static EmbeddedDatabase database;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mariadb-");
        Path cache = Path.of(System.getProperty(
                "kinora.cache",
                Path.of(System.getProperty("user.home"), ".cache", "kinora").toString()));
        database =
                EmbeddedDatabase.start(new MariaDb.Settings(cache.resolve("mariadb-11.4.5"), data, 0, "root's secret"));
        url = database.createSchema("kinora_video", "kinora_video", "video's secret");
        database.createSchema("kinora_gateway", "kinora_gateway", "gateway's secret");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void letsAUserIntoItsOwnSchema() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "kinora_video", "video's secret")) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kinora_video   | gateway's secret | kinora_video
            kinora_gateway | gateway's secret | kinora_video
            kinora_gateway | gateway's secret | mysql
            root           | ""               | mysql
            root           | wrong            | mysql
            nobody         | ""               | kinora_video
            """)
    void refusesOtherUsers(String user, String password, String schema) {
        String there = "jdbc:mysql://127.0.0.1:" + database.port() + "/" + schema;

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(there, user, password))
                .withMessageContaining("Access denied");
    }
}
