package dev.kinora.preference.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.engagement.EngagementKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFileTests {

    /** What readers of the archive are tested with, too. */
    private static final Path SAMPLE = Path.of("src/test/resources/archive/engagements/day=2026-01-31/part-0.parquet");

    private static final List<ArchivedEngagement> ROWS = List.of(
            row(1, 2, EngagementKind.COMPLETE, 15_000, 15_000, "2026-01-31T00:00:00Z"),
            row(1, 3, EngagementKind.LIKE, 0, 3_000, "2026-01-31T12:00:00.001Z"),
            row(4, 2, EngagementKind.PROGRESS, 1_200, 15_000, "2026-01-31T23:59:59.999Z"));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        assertThat(ArchiveFiles.read(write("day", ROWS))).isEqualTo(ROWS);
    }

    @Test
    void isWhatReadersExpect() throws IOException {
        assertThat(ArchiveFiles.read(SAMPLE)).isEqualTo(ROWS);
    }

    @Test
    void hasTheSameBytesForTheSameRows() throws IOException {
        assertThat(write("first", ROWS)).hasSameBinaryContentAs(write("second", ROWS));
    }

    /** More than fits into a row group. */
    @Test
    void keepsManyRowsInSeveralGroups() throws IOException {
        var many = Stream.generate(() -> new ArchivedEngagement(
                        UUID.randomUUID(), UUID.randomUUID(), EngagementKind.PLAY, 1, 2, Instant.EPOCH))
                .limit(400_000)
                .toList();

        var file = write("many", many);

        assertThat(ArchiveFiles.groups(file)).isGreaterThan(1);
        assertThat(ArchiveFiles.read(file)).isEqualTo(many);
    }

    private Path write(String name, List<ArchivedEngagement> rows) throws IOException {
        var file = folder.resolve(name);
        try (var day = new DayFile(file)) {
            for (var row : rows) {
                day.add(row);
            }
        }
        assertThat(Files.list(folder))
                .allMatch(found -> !found.getFileName().toString().endsWith(".crc"));
        return file;
    }

    private static ArchivedEngagement row(
            int viewer, int video, EngagementKind kind, long watched, long duration, String at) {
        return new ArchivedEngagement(
                new UUID(0, viewer), new UUID(0, video), kind, watched, duration, Instant.parse(at));
    }
}
