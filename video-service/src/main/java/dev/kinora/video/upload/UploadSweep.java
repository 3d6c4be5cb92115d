package dev.kinora.video.upload;

import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import me.desair.tus.server.upload.UploadId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes expired uploads with their bytes and locks, and releases their quotas. */
class UploadSweep {

    private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);
    private static final int BATCH = 500;

    /** Longer than any request that creates an upload or makes a video from one. */
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    private final UploadRecords records;
    private final PartFiles parts;
    private final UploadLocks locks;
    private final InstantSource clock;

    UploadSweep(UploadRecords records, PartFiles parts, UploadLocks locks, InstantSource clock) {
        this.records = records;
        this.parts = parts;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() throws IOException {
        removeExpired();
        removeLeftFiles();
        locks.cleanupStaleLocks();
    }

    /** Deletes expired uploads, complete or not, except those that are receiving bytes. */
    private void removeExpired() throws IOException {
        Instant now = clock.instant();
        int removed;
        do {
            removed = 0;
            for (Upload upload : records.expired(now, BATCH)) {
                UUID id = upload.id();
                if (!locks.isLocked(new UploadId(id)) && records.deleteExpired(id, now)) {
                    parts.delete(id);
                    removed++;
                    log.info("Upload {} has expired", id);
                }
            }
        } while (removed == BATCH);
    }

    /** Deletes files without an upload, left by a server that was killed after removing the row. */
    private void removeLeftFiles() throws IOException {
        for (UUID id : parts.untouchedSince(clock.instant().minus(LEFT_ALONE))) {
            if (records.find(id).isEmpty()) {
                parts.delete(id);
                log.info("Removed leftover bytes of upload {}", id);
            }
        }
    }
}
