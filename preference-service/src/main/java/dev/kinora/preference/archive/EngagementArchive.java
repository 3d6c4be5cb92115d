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
    private final ArchiveRuns runs;
    private final ArchiveProperties properties;
    private final InstantSource clock;

    EngagementArchive(
            ObjectProvider<MediaStore> store,
            ArchivedViewers viewers,
            ArchivedRows rows,
            ArchiveRuns runs,
            ArchiveProperties properties,
            InstantSource clock) {
        this.store = store;
        this.viewers = viewers;
        this.rows = rows;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Writes the files of all finished days and removes all others, also those of days that could not be written. Without a
     * store, it deletes the ids of viewers: what an earlier store still has can then be traced to nobody.
     *
     * @throws IllegalStateException if something failed; the rest is done nevertheless
     */
    void write() {
        var archive = store.getIfAvailable();
        if (archive == null) {
            viewers.forgetAll();
        } else {
            write(archive);
        }
        runs.completed();
    }

    private void write(MediaStore archive) {
        var incomplete = new IllegalStateException("The archive is not complete");
        attempt(incomplete, viewers::nameMissing);
        attempt(incomplete, EngagementArchive::emptyLocal);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> written = new HashSet<>();
        for (var day = rows.oldest().orElse(today); day.isBefore(today); day = day.plusDays(1)) {
            var finished = day;
            attempt(incomplete, () -> write(archive, finished, written));
        }
        attempt(incomplete, () -> remove(archive, FOLDER, written));
        attempt(incomplete, viewers::forgetMissing);
        if (incomplete.getSuppressed().length > 0) {
            throw incomplete;
        }
        log.info("Archived the engagements in {} files", written.size());
    }

    private static void attempt(Exception incomplete, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            incomplete.addSuppressed(e);
        }
    }

    private void write(MediaStore archive, LocalDate day, Set<String> written) {
        String folder = FOLDER + "/day=" + day;
        try (var parts =
                new DayParts(archive, folder, local(), properties.partSize().toBytes())) {
            rows.forEach(day, parts::add);
            written.addAll(parts.finish());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the engagements of " + day, e);
        }
        remove(archive, folder, written);
    }

    /** A folder of this service on the local disk. */
    private static Path local() {
        return new ApplicationTemp(EngagementArchive.class).getDir(FOLDER).toPath();
    }

    /** Deletes what a killed run has left. */
    private static void emptyLocal() {
        try {
            FileSystemUtils.deleteRecursively(local());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + local(), e);
        }
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
