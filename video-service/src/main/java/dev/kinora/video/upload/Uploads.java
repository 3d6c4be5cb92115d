package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.ids.Binary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finished uploads, for the feature that makes videos of them. */
public class Uploads {

    static final String URI = "/api/v1/uploads";

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final TusFileUploadService tus;
    private final Path folder;
    private final JdbcClient jdbc;

    Uploads(TusFileUploadService tus, Path folder, JdbcClient jdbc) {
        this.tus = tus;
        this.folder = folder;
        this.jdbc = jdbc;
    }

    /**
     * A complete upload.
     *
     * @param file its bytes, readable until the upload expires
     */
    public record FinishedUpload(UUID id, Path file, long sizeBytes) {}

    /**
     * Claims a complete upload of this owner for one video; part of the caller's transaction.
     *
     * @throws ProblemException UPLOAD_NOT_FOUND, EMPTY_FILE, UPLOAD_INCOMPLETE or UPLOAD_ALREADY_USED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FinishedUpload claim(UUID uploadId, UUID owner) {
        UploadInfo info = find(uploadId, owner);
        if (info == null) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_NOT_FOUND, "There is no upload with this id, or it has expired.");
        }
        if (isEmpty(info)) {
            throw new ProblemException(UploadProblem.EMPTY_FILE, "Choose the video again and upload it once more.");
        }
        if (info.isUploadInProgress()) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_INCOMPLETE, "Send the rest of the bytes first, then create the video.");
        }
        try {
            jdbc.sql("insert into used_upload (upload_id) values (:id)")
                    .param("id", Binary.of(uploadId))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_ALREADY_USED, "Upload the file again to make another video of it.", e);
        }
        return new FinishedUpload(uploadId, bytes(uploadId), info.getLength());
    }

    /** Forgets the bytes of an upload that became a video; failure is harmless, they expire later. */
    public void forget(UUID uploadId, UUID owner) {
        try {
            tus.deleteUpload(URI + "/" + uploadId, owner.toString());
        } catch (IOException | TusException e) {
            log.warn("Upload {} was not removed and will expire", uploadId, e);
        }
    }

    /** Removes expired uploads and stale locks. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void removeExpired() throws IOException {
        // The library makes its folders with the first upload and cannot clean up before.
        if (Files.isDirectory(folder.resolve("locks"))) {
            tus.cleanup();
        }
    }

    /** The library treats an announced length of 0 like one that is not known yet. */
    private static boolean isEmpty(UploadInfo info) {
        return info.getLength() == null && Long.valueOf(0).equals(info.getOffset());
    }

    private @Nullable UploadInfo find(UUID uploadId, UUID owner) {
        try {
            UploadInfo info = tus.getUploadInfo(URI + "/" + uploadId, owner.toString());
            boolean usable = info != null && !info.isExpired() && Files.exists(bytes(uploadId));
            return usable ? info : null;
        } catch (TusException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where tus-java-server 1.0.0 keeps the bytes of an upload below its storage path. */
    private Path bytes(UUID uploadId) {
        return folder.resolve("uploads").resolve(uploadId.toString()).resolve("data");
    }
}
