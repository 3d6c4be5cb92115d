package dev.kinora.video.transcode.job;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.video.catalog.VideoLifecycle.Work;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The videos that are being transcoded; stored separately from the catalog, so progress does not conflict with edits.
 */
@Component
@Transactional
class TranscodeJobs {

    /** Percent; earlier estimates would be far too high, because encoders first fill their buffers. */
    private static final double ENOUGH_TO_RECKON = 3;

    private final JdbcClient jdbc;
    private final ClientNotifications notifications;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    TranscodeJobs(JdbcClient jdbc, ClientNotifications notifications, InstantSource clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Records that a video waits; no effect if it is known. */
    void open(UUID videoId) {
        jdbc.sql("insert ignore into transcode_job (video_id, step, percent, started_at) "
                        + "values (:video, :step, 0, :now)")
                .param("video", BinaryIds.bytes(videoId))
                .param("step", TranscodeStep.WAITING.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Records that a worker inspects the source. */
    void inspect(Work work) {
        jdbc.sql("update transcode_job set owner_id = :owner, playback_id = :playback, step = :step, "
                        + "started_at = :now where video_id = :video")
                .param("owner", BinaryIds.bytes(work.ownerId()))
                .param("playback", BinaryIds.bytes(work.playbackId()))
                .param("step", TranscodeStep.INSPECTING.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("video", BinaryIds.bytes(work.videoId()))
                .update();
    }

    /** Stores the plan for all workers; time estimates count from now on. */
    void plan(UUID videoId, TranscodePlan plan) {
        jdbc.sql("update transcode_job set plan = :plan, step = :step, started_at = :now where video_id = :video")
                .param("now", Timestamp.from(clock.instant()))
                .param("plan", json.writeValueAsString(plan))
                .param("step", TranscodeStep.ENCODING.name())
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    /** Stores progress, estimates the remaining time, and notifies the owner's browser. */
    void advance(UUID videoId, TranscodeStep step, double percent) {
        find(videoId).ifPresent(job -> {
            int shown = Math.max(job.percent(), (int) Math.clamp(percent, 0, 99));
            Long left = secondsLeft(percent, Duration.between(job.startedAt(), clock.instant()));
            jdbc.sql("update transcode_job set step = :step, percent = :percent, eta_seconds = :eta "
                            + "where video_id = :video")
                    .param("step", step.name())
                    .param("percent", shown)
                    .param("eta", left)
                    .param("video", BinaryIds.bytes(videoId))
                    .update();
            tell(job, step, shown, left);
        });
    }

    /** The remaining seconds at the speed so far, at least 1; null before 3 percent are done. */
    static @Nullable Long secondsLeft(double percent, Duration spent) {
        if (percent < ENOUGH_TO_RECKON) {
            return null;
        }
        double share = Math.min(percent, 99) / 100;
        return Math.max(1, Math.round(spent.toMillis() / 1000.0 * (1 - share) / share));
    }

    /** Deletes the job of a video that is complete or has failed permanently. */
    void close(UUID videoId) {
        jdbc.sql("delete from transcode_job where video_id = :video")
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<TranscodeJob> find(UUID videoId) {
        return jdbc.sql("select * from transcode_job where video_id = :video")
                .param("video", BinaryIds.bytes(videoId))
                .query((row, index) -> job(row))
                .optional();
    }

    private void tell(TranscodeJob job, TranscodeStep step, int percent, @Nullable Long left) {
        if (job.ownerId() != null) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("videoId", job.videoId());
            payload.put("state", "TRANSCODING");
            payload.put("step", step.name());
            payload.put("percent", percent);
            if (left != null) {
                payload.put("etaSeconds", left);
            }
            notifications.toAccount(job.ownerId(), "video.state", payload);
        }
    }

    private TranscodeJob job(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        return new TranscodeJob(
                BinaryIds.read(row, "video_id"),
                BinaryIds.readOrNull(row, "owner_id"),
                BinaryIds.readOrNull(row, "playback_id"),
                plan == null ? null : json.readValue(plan, TranscodePlan.class),
                TranscodeStep.valueOf(row.getString("step")),
                row.getInt("percent"),
                row.getObject("eta_seconds", Long.class),
                row.getTimestamp("started_at").toInstant());
    }
}
