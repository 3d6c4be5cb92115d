package dev.kinora.preference.archive;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.kinora.events.engagement.EngagementKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads files of the archive with a reader by others than the writer. */
final class ArchiveFiles {

    private ArchiveFiles() {}

    static List<ArchivedEngagement> read(Path file) throws IOException {
        var found = new ArrayList<ArchivedEngagement>();
        try (var reader = ParquetFileReader.open(InputFile.of(file));
                var rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                found.add(new ArchivedEngagement(
                        id(rows.getString("viewer")),
                        id(rows.getString("video")),
                        EngagementKind.valueOf(Objects.requireNonNull(rows.getString("kind"))),
                        rows.getLong("watched_ms"),
                        rows.getLong("duration_ms"),
                        Objects.requireNonNull(rows.getTimestamp("at"))));
            }
        }
        return found;
    }

    private static UUID id(@Nullable String column) {
        return UUID.fromString(Objects.requireNonNull(column));
    }

    /** Number of row groups. */
    static int groups(Path file) throws IOException {
        try (var reader = ParquetFileReader.open(InputFile.of(file))) {
            return reader.getFileMetaData().rowGroups().size();
        }
    }
}
