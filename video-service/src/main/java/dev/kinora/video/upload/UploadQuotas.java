package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.ids.Binary;
import dev.kinora.video.upload.UploadRecords.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much room uploads may take. An upload reserves its whole length when it is created, or the largest length while
 * its own is not known, and keeps it until it ends or its video is deleted. Reservations pass one gate, one after the
 * other, so that uploads that begin at the same moment do not share the same room.
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
     * @throws ProblemException TOO_MANY_UPLOADS, UPLOAD_QUOTA_EXCEEDED or STORAGE_FULL
     */
    @Transactional
    void admit(Upload upload) {
        jdbc.sql("select id from upload_gate where id = 1 for update")
                .query(Integer.class)
                .single();
        requireRoomOfAccount(upload);
        requireRoomOfAll(upload);
        records.insert(upload);
    }

    /** Moves the room of an upload to the video that it became. */
    @Transactional(propagation = Propagation.MANDATORY)
    void become(UUID videoId, Upload upload, long bytes) {
        records.delete(upload.id());
        jdbc.sql(
                        "insert into stored_source (video_id, upload_id, owner_id, bytes) values (:video, :upload, :owner, :bytes)")
                .param("video", Binary.of(videoId))
                .param("upload", Binary.of(upload.id()))
                .param("owner", Binary.of(upload.owner()))
                .param("bytes", bytes)
                .update();
    }

    /** Whether a video was made of this upload of this account. */
    boolean becameVideo(UUID uploadId, UUID owner) {
        return jdbc.sql("select count(*) from stored_source where upload_id = :upload and owner_id = :owner")
                        .param("upload", Binary.of(uploadId))
                        .param("owner", Binary.of(owner))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Gives the room of a video back; nothing happens the second time. */
    @Transactional
    void giveBack(UUID videoId) {
        jdbc.sql("delete from stored_source where video_id = :video")
                .param("video", Binary.of(videoId))
                .update();
    }

    Use use(UUID owner) {
        return jdbc.sql("select (select coalesce(sum(reserved_bytes), 0) from upload where owner_id = :owner) "
                        + "+ (select coalesce(sum(bytes), 0) from stored_source where owner_id = :owner) as bytes, "
                        + "(select count(*) from upload where owner_id = :owner "
                        + "and (total_bytes is null or received_bytes < total_bytes)) as unfinished, "
                        + "(select count(*) from upload where owner_id = :owner) as waiting")
                .param("owner", Binary.of(owner))
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

    private void requireRoomOfAll(Upload upload) {
        long[] all = jdbc.sql("select coalesce(sum(reserved_bytes), 0) as reserved, "
                        + "coalesce(sum(reserved_bytes - received_bytes), 0) as awaited from upload")
                .query((row, index) -> new long[] {row.getLong("reserved"), row.getLong("awaited")})
                .single();
        boolean over = all[0] + upload.reserved() > limits.unfinishedBytes().toBytes();
        if (over
                || freeBytes() - all[1] - upload.reserved() < limits.freeSpace().toBytes()) {
            throw new ProblemException(
                    UploadProblem.STORAGE_FULL, "Others are uploading a lot right now. Try again in an hour.");
        }
    }

    private long freeBytes() {
        try {
            return parts.freeBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
