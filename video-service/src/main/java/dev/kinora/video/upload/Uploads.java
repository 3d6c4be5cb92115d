package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Complete uploads, for the feature that makes videos from them. */
public class Uploads {

    static final String URI = "/api/v1/uploads";

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final UploadRecords records;
    private final PartFiles parts;
    private final UploadQuotas quotas;
    private final InstantSource clock;

    Uploads(UploadRecords records, PartFiles parts, UploadQuotas quotas, InstantSource clock) {
        this.records = records;
        this.parts = parts;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * A complete upload.
     *
     * @param file its bytes, readable until the upload is forgotten
     */
    public record FinishedUpload(UUID id, Path file, long sizeBytes) {}

    /** A complete upload of this owner that could be claimed now; nothing is locked. */
    @Transactional(readOnly = true)
    public Optional<FinishedUpload> findFinished(UUID uploadId, UUID owner) {
        return records.find(uploadId)
                .filter(found -> isOf(found, owner))
                .filter(found -> found.total() != null && found.total() > 0 && found.total() == size(uploadId))
                .map(found -> new FinishedUpload(uploadId, parts.file(uploadId), size(uploadId)));
    }

    /**
     * Claims a complete upload of this owner for a video, in the transaction of the caller. From then on its bytes
     * count for the video, until {@link #giveBack}.
     *
     * @throws ProblemException UPLOAD_NOT_FOUND, EMPTY_FILE, UPLOAD_INCOMPLETE or UPLOAD_ALREADY_USED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FinishedUpload claim(UUID uploadId, UUID owner, UUID videoId) {
        Upload upload =
                records.lock(uploadId).filter(found -> isOf(found, owner)).orElseThrow(() -> missing(uploadId, owner));
        long size = size(uploadId);
        if (size == 0) {
            throw new ProblemException(UploadProblem.EMPTY_FILE, "Choose the video again and upload it once more.");
        }
        if (upload.total() == null || upload.total() != size) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_INCOMPLETE, "Send the rest of the bytes first, then create the video.");
        }
        quotas.become(videoId, upload, size);
        return new FinishedUpload(uploadId, parts.file(uploadId), size);
    }

    /** Deletes the bytes of an upload that became a video. If that fails, the sweep deletes them later. */
    public void forget(UUID uploadId) {
        try {
            if (records.find(uploadId).isEmpty()) {
                parts.delete(uploadId);
            }
        } catch (IOException e) {
            log.warn("The bytes of upload {} are left for the sweep", uploadId, e);
        }
    }

    /** Releases the storage of a source that was deleted. */
    @Transactional
    public void giveBack(UUID videoId) {
        quotas.giveBack(videoId);
    }

    private boolean isOf(Upload upload, UUID owner) {
        return upload.owner().equals(owner) && upload.expires().isAfter(clock.instant());
    }

    private ProblemException missing(UUID uploadId, UUID owner) {
        return quotas.becameVideo(uploadId, owner)
                ? new ProblemException(
                        UploadProblem.UPLOAD_ALREADY_USED, "Upload the file again to create another video from it.")
                : new ProblemException(
                        UploadProblem.UPLOAD_NOT_FOUND, "There is no upload with this id, or it has expired.");
    }

    private long size(UUID uploadId) {
        try {
            return parts.size(uploadId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
