package dev.kinora.preference.archive;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.system.ApplicationTemp;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The archive of engagements: a folder of files per finished day that the history still has. Every run writes all of them
 * anew from what the database says now, so that whoever was erased, opted out or reset their profile meanwhile is in none of
 * them. The same history gives the same files; each replaces the one before it as a whole.
 */
@Component
class EngagementArchive {

    /** Below it, a folder per day, named as engines that read partitions expect. */
    private static final String FOLDER = "engagements";

    private static final Logger log = LoggerFactory.getLogger(EngagementArchive.class);

    private final ObjectProvider<MediaStore> store;
    private final ArchivedViewers viewers;
    private final ArchivedRows rows;
    private final ArchiveProperties properties;
    private final InstantSource clock;

    EngagementArchive(
            ObjectProvider<MediaStore> store,
            ArchivedViewers viewers,
            ArchivedRows rows,
            ArchiveProperties properties,
            InstantSource clock) {
        this.store = store;
        this.viewers = viewers;
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    /** Writes the files of all finished days and removes all others; has no effect without a store. */
    void write() {
        store.ifAvailable(this::write);
    }

    private void write(MediaStore archive) {
        viewers.nameMissing();
        var local = emptied();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> written = new HashSet<>();
        long total = 0;
        for (var day = rows.oldest().orElse(today); day.isBefore(today); day = day.plusDays(1)) {
            total += write(archive, day, local, written);
        }
        remove(archive, FOLDER, written);
        viewers.forgetMissing();
        log.info("Archived {} engagements in {} files", total, written.size());
    }

    private long write(MediaStore archive, LocalDate day, Path local, Set<String> written) {
        String folder = FOLDER + "/day=" + day;
        try (var parts =
                new DayParts(archive, folder, local, properties.partSize().toBytes())) {
            long found = rows.forEach(day, parts::add);
            written.addAll(parts.finish());
            remove(archive, folder, written);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the engagements of " + day, e);
        }
    }

    /** A folder of this service on the local disk, without what a killed run has left there. */
    private static Path emptied() {
        var temporary = new ApplicationTemp(EngagementArchive.class);
        try {
            FileSystemUtils.deleteRecursively(temporary.getDir(FOLDER).toPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + temporary, e);
        }
        return temporary.getDir(FOLDER).toPath();
    }

    private static void remove(MediaStore archive, String folder, Set<String> written) {
        Set<String> others;
        try (var objects = archive.list(folder)) {
            others = objects.map(MediaObject::key)
                    .filter(key -> !written.contains(key))
                    .collect(Collectors.toSet());
        }
        others.forEach(archive::delete);
    }
}
