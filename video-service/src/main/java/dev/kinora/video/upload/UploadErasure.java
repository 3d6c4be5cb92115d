package dev.kinora.video.upload;

import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import me.desair.tus.server.upload.UploadId;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deletes the uploads of an erased account. */
@Transactional(propagation = Propagation.MANDATORY)
class UploadErasure implements PersonalData {

    private final UploadRecords records;
    private final PartFiles parts;
    private final UploadLocks locks;

    UploadErasure(UploadRecords records, PartFiles parts, UploadLocks locks) {
        this.records = records;
        this.parts = parts;
        this.locks = locks;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        List<Upload> uploads = records.ofOwner(accountId, limit);
        List<UUID> idle = uploads.stream()
                .map(Upload::id)
                .filter(id -> !locks.isLocked(new UploadId(id)))
                .toList();
        idle.forEach(records::delete);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                idle.forEach(UploadErasure.this::deleteBytes);
            }
        });
        if (idle.isEmpty()) {
            return uploads.isEmpty() ? Progress.DONE : Progress.WAIT; // Bytes are still arriving for the rest.
        }
        return Progress.MORE;
    }

    /** If the process dies before, the sweep deletes the bytes. */
    private void deleteBytes(UUID id) {
        try {
            parts.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
