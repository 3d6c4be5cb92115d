package dev.kinora.preference.archive;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The archive of engagements: a file per finished day that the history still has. Every run writes all of them anew from
 * what the database says now, so that whoever was erased, opted out or reset their profile meanwhile is in none of them.
 * The same history gives the same files; each replaces the one before it as a whole.
 */
@Component
class EngagementArchive {

    /** Below it, a folder per day, named as engines that read partitions expect. */
    private static final String FOLDER = "engagements";

    private static final Logger log = LoggerFactory.getLogger(EngagementArchive.class);

    private final ObjectProvider<MediaStore> store;
    private final ArchivedViewers viewers;
    private final ArchivedRows rows;
    private final InstantSource clock;

    EngagementArchive(
            ObjectProvider<MediaStore> store, ArchivedViewers viewers, ArchivedRows rows, InstantSource clock) {
        this.store = store;
        this.viewers = viewers;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes the files of all finished days and removes all others; has no effect without a store. */
    void write() {
        store.ifAvailable(this::write);
    }

    private void write(MediaStore archive) {
        viewers.nameMissing();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> written = new HashSet<>();
        long total = 0;
        for (var day = rows.oldest().orElse(today); day.isBefore(today); day = day.plusDays(1)) {
            String key = FOLDER + "/day=" + day + "/part-0.parquet";
            long found = write(archive, key, day);
            if (found > 0) {
                written.add(key);
                total += found;
            }
        }
        remove(archive, written);
        viewers.forgetMissing();
        log.info("Archived {} engagements of {} days", total, written.size());
    }

    private long write(MediaStore archive, String key, LocalDate day) {
        try {
            var file = Files.createTempFile("engagements-", ".parquet");
            try {
                long written;
                try (var content = new DayFile(file)) {
                    written = rows.forEach(day, content::add);
                }
                if (written > 0) {
                    archive.put(key, file);
                }
                return written;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the engagements of " + day, e);
        }
    }

    private static void remove(MediaStore archive, Set<String> written) {
        Set<String> others;
        try (var objects = archive.list(FOLDER)) {
            others = objects.map(MediaObject::key)
                    .filter(key -> !written.contains(key))
                    .collect(Collectors.toSet());
        }
        others.forEach(archive::delete);
    }
}
