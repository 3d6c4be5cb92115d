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
 * How much room uploads may take. Within the room of its account an upload reserves its whole length when it is created,
 * or the largest length while its own is not known, so that what was begun can be finished. Of the room that accounts
 * share it takes only what has arrived: announcing bytes keeps nobody out. Creations pass one gate, one after the other,
 * so that uploads that begin at the same moment do not share the same room.
 */
class UploadQuotas {

    /** Finished uploads that never become a video cost rows and files however small they are. */
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
     * What an account uses.
     *
     * @param bytes of uploads and of videos
     * @param unfinished uploads that miss bytes
     * @param waiting uploads that are no videos yet, finished or not
     */
    record Use(long bytes, int unfinished, int waiting) {}

    /**
     * Reserves the room of a new upload.
     *
     * @param network from which it is made; null when that is not known
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

    /** Moves the room of an upload to the video that it became. */
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

    /** Whether a video was made of this upload of this account. */
    boolean becameVideo(UUID uploadId, UUID owner) {
        return jdbc.sql("select 1 from stored_source where upload_id = :upload and owner_id = :owner")
                .param("upload", BinaryIds.bytes(uploadId))
                .param("owner", BinaryIds.bytes(owner))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives the room of a video back; nothing happens the second time. */
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
     * Refuses more bytes while those of all uploads fill the room that there is for them.
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
     * Refuses bytes that the disk has no room for.
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
