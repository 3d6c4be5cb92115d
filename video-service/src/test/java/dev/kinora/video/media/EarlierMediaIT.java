package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.video.VideoApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database and a folder from before media had generations. */
@KinoraIT
class EarlierMediaIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MediaProperties properties;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private final UUID playbackId = UUID.randomUUID();
    private Path media;
    private VideoApi nobody;

    @BeforeEach
    void storeAsBefore() throws Exception {
        media = properties.dir().resolve("media").resolve(playbackId.toString());
        Files.createDirectories(media.resolve("v0"));
        Files.writeString(media.resolve("master.m3u8"), "#EXTM3U");
        Files.writeString(media.resolve("v0/seg_00000.m4s"), "a segment");
        jdbc.sql("insert into playback (playback_id, access) values (:id, 'OPEN')")
                .param("id", BinaryIds.bytes(playbackId))
                .update();
        nobody = new VideoApi(port, null);
    }

    @Test
    void staysPlayable() throws Exception {
        assertThat(nobody.get("/media/" + playbackId + "/master.m3u8").status()).isEqualTo(404);
        migrate();
        assertPlayable();
        migrate();
        assertPlayable();
    }

    @Test
    void staysPlayableWhereAMigrationWasKilledOnTheWay() throws Exception {
        Path generation = Files.createDirectories(media.resolve(playbackId.toString()));
        Files.move(media.resolve("v0"), generation.resolve("v0"));
        migrate();
        assertPlayable();
    }

    @Test
    void leavesFilesOfAnAttemptThatIsUnderWay() throws Exception {
        Files.delete(media.resolve("master.m3u8"));
        migrate();
        assertThat(media.resolve("v0/seg_00000.m4s")).exists();
    }

    private void assertPlayable() {
        assertThat(nobody.get("/media/" + playbackId + "/master.m3u8").text()).isEqualTo("#EXTM3U");
        assertThat(nobody.get("/media/" + playbackId + "/v0/seg_00000.m4s").text())
                .isEqualTo("a segment");
    }

    private void migrate() throws Exception {
        try (Connection connection = database.getConnection()) {
            new V8__EarlierMedia(properties.dir()).migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new IllegalStateException("Not needed");
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }
    }
}
