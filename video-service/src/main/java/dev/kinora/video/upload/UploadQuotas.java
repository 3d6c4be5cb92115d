package dev.kinora.video.upload;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits the storage of uploads. From the storage of its account an upload reserves its full length when it is created,
 * or the largest length while its own is unknown, so that it can be completed. From the shared storage it takes only
 * received bytes, so announcing bytes blocks nobody. Creations are serialized, so that concurrent ones do not use the
 * same storage.
 */
class UploadQuotas {

    /** Most finished uploads per allowed unfinished one; they cost rows and files however small they are. */
    private static final int WAITING_PER_UNFINISHED = 10;

    private final UploadRecords records;
    private final JdbcClient jdbc;
    private final UploadProperties limits;
    private final PartFiles parts;

    UploadQuotas(UploadRecords records, JdbcClient jdbc, UploadProperties limits, PartFiles parts) {
        this.records = records;
        this.jdbc = jdbc;
        this.limits = limits;
        this.parts = parts;
    }

    /**
     * The usage of an account.
     *
     * @param bytes bytes of uploads and sources of videos
     * @param unfinished number of incomplete uploads
     * @param waiting number of uploads that are not videos yet, complete or not
     */
    record Use(long bytes, int unfinished, int waiting) {}

    /**
     * Reserves the storage of a new upload.
     *
     * @param network network of the client; null if it is unknown
     * @throws ProblemException TOO_MANY_UPLOADS, UPLOAD_QUOTA_EXCEEDED or STORAGE_FULL
     */
    @Transactional
    void admit(Upload upload, @Nullable String network) {
        jdbc.sql("select id from upload_gate where id = 1 for update")
                .query(Integer.class)
                .single();
        requireRoomOfAccount(upload);
        requireRoomOfNetwork(network);
        requireRoomOfAll();
        requireFree(upload.reserved());
        records.insert(upload, network);
    }

    /** Transfers the storage of an upload to the video made from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void become(UUID videoId, Upload upload, long bytes) {
        records.delete(upload.id());
        jdbc.sql(
                        "insert into stored_source (video_id, upload_id, owner_id, bytes) values (:video, :upload, :owner, :bytes)")
                .param("video", BinaryIds.bytes(videoId))
                .param("upload", BinaryIds.bytes(upload.id()))
                .param("owner", BinaryIds.bytes(upload.owner()))
                .param("bytes", bytes)
                .update();
    }

    /** Whether this upload of this account became a video. */
    boolean becameVideo(UUID uploadId, UUID owner) {
        return jdbc.sql("select 1 from stored_source where upload_id = :upload and owner_id = :owner")
                .param("upload", BinaryIds.bytes(uploadId))
                .param("owner", BinaryIds.bytes(owner))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Releases the storage of a video; idempotent. */
    @Transactional
    void giveBack(UUID videoId) {
        jdbc.sql("delete from stored_source where video_id = :video")
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    Use use(UUID owner) {
        return jdbc.sql("select (select coalesce(sum(reserved_bytes), 0) from upload where owner_id = :owner) "
                        + "+ (select coalesce(sum(bytes), 0) from stored_source where owner_id = :owner) as bytes, "
                        + "(select count(*) from upload where owner_id = :owner "
                        + "and (total_bytes is null or received_bytes < total_bytes)) as unfinished, "
                        + "(select count(*) from upload where owner_id = :owner) as waiting")
                .param("owner", BinaryIds.bytes(owner))
                .query((row, index) -> new Use(row.getLong("bytes"), row.getInt("unfinished"), row.getInt("waiting")))
                .single();
    }

    private void requireRoomOfAccount(Upload upload) {
        Use use = use(upload.owner());
        if (use.unfinished() >= limits.accountUploads()) {
            throw new ProblemException(
                            UploadProblem.TOO_MANY_UPLOADS,
                            "Finish or cancel one of your %d unfinished uploads first.".formatted(use.unfinished()))
                    .with("maxUnfinishedUploads", limits.accountUploads());
        }
        if (use.waiting() >= WAITING_PER_UNFINISHED * limits.accountUploads()) {
            throw new ProblemException(
                    UploadProblem.TOO_MANY_UPLOADS,
                    "Publish or cancel one of your %d finished uploads first.".formatted(use.waiting()));
        }
        long limit = limits.accountBytes().toBytes();
        if (use.bytes() + upload.reserved() > limit) {
            throw new ProblemException(
                            UploadProblem.UPLOAD_QUOTA_EXCEEDED,
                            "Delete videos that you no longer need, or cancel unfinished uploads, then try again.")
                    .with("usedBytes", use.bytes())
                    .with("limitBytes", limit);
        }
    }

    private void requireRoomOfNetwork(@Nullable String network) {
        if (network == null) {
            return;
        }
        int unfinished = jdbc.sql("select count(*) from upload where client_network = :network "
                        + "and (total_bytes is null or received_bytes < total_bytes)")
                .param("network", network)
                .query(Integer.class)
                .single();
        if (unfinished >= limits.addressUploads()) {
            throw new ProblemException(
                            UploadProblem.TOO_MANY_UPLOADS,
                            "Your network has %d unfinished uploads: finish or cancel one first.".formatted(unfinished))
                    .with("maxUnfinishedUploads", limits.addressUploads());
        }
    }

    /**
     * Refuses bytes while the received bytes of all uploads reach the limit.
     *
     * @throws ProblemException STORAGE_FULL
     */
    void requireRoomOfAll() {
        long received = jdbc.sql("select coalesce(sum(received_bytes), 0) from upload")
                .query(Long.class)
                .single();
        if (received >= limits.unfinishedBytes().toBytes()) {
            throw full();
        }
    }

    /**
     * Refuses bytes for which the disk has no room.
     *
     * @throws ProblemException STORAGE_FULL
     */
    void requireFree(long bytes) {
        if (freeBytes() - bytes < limits.freeSpace().toBytes()) {
            throw full();
        }
    }

    private static ProblemException full() {
        return new ProblemException(
                UploadProblem.STORAGE_FULL, "The storage for uploads is full. Try again in an hour.");
    }

    private long freeBytes() {
        try {
            return parts.freeBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
