package dev.kinora.video.media;

import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Makes a generation of media from before there were any (V2), which lies in the folder of its playback id itself. The
 * generation is named by that id, and what makes a video playable moves last, so that a migration that was killed goes
 * on where it was.
 */
class V8__EarlierMedia extends BaseJavaMigration {

    private static final String MASTER = "master.m3u8";

    private final Path root;

    /**
     * The migration.
     *
     * @param root folder of the file store; there was no other store then
     */
    V8__EarlierMedia(Path root) {
        this.root = root;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        for (UUID playbackId : earlier(connection)) {
            Path media = root.resolve(MediaKeys.media(playbackId));
            Path generation = root.resolve(MediaKeys.generation(playbackId, playbackId));
            if (Files.exists(media.resolve(MASTER))) {
                moveInto(generation, media);
            }
            if (Files.exists(generation.resolve(MASTER))) {
                name(connection, playbackId);
            }
        }
    }

    private static List<UUID> earlier(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (var query = connection.prepareStatement(
                        "select playback_id from playback where generation is null and access <> 'CLOSED'");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(BinaryIds.uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }

    private static void moveInto(Path generation, Path media) throws IOException {
        Files.createDirectories(generation);
        try (Stream<Path> entries = Files.list(media)) {
            for (Path entry : entries.filter(entry -> !entry.equals(generation) && !entry.endsWith(MASTER))
                    .toList()) {
                Files.move(entry, generation.resolve(entry.getFileName()));
            }
        }
        Files.copy(media.resolve(MASTER), generation.resolve(MASTER), StandardCopyOption.REPLACE_EXISTING);
        MediaManifest.write(generation);
        Files.delete(media.resolve(MASTER));
    }

    private static void name(Connection connection, UUID playbackId) throws SQLException {
        try (var update = connection.prepareStatement("update playback set generation = ? where playback_id = ?")) {
            update.setBytes(1, BinaryIds.bytes(playbackId));
            update.setBytes(2, BinaryIds.bytes(playbackId));
            update.executeUpdate();
        }
    }
}
