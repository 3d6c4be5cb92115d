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

/** The videos that are being made, kept beside the catalogue so that progress never collides with an edit. */
@Component
@Transactional
class TranscodeJobs {

    /** Percent: before that, an encoder that is filling its buffers looks hundred times too slow. */
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

    /** Notes that a video waits to be made; nothing happens when that is known. */
    void open(UUID videoId) {
        jdbc.sql("insert ignore into transcode_job (video_id, step, percent, started_at) "
                        + "values (:video, :step, 0, :now)")
                .param("video", BinaryIds.bytes(videoId))
                .param("step", TranscodeJob.WAITING)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Notes that a worker inspects the source. */
    void inspect(Work work) {
        jdbc.sql("update transcode_job set owner_id = :owner, playback_id = :playback, step = :step, "
                        + "started_at = :now where video_id = :video")
                .param("owner", BinaryIds.bytes(work.ownerId()))
                .param("playback", BinaryIds.bytes(work.playbackId()))
                .param("step", TranscodeJob.INSPECTING)
                .param("now", Timestamp.from(clock.instant()))
                .param("video", BinaryIds.bytes(work.videoId()))
                .update();
    }

    /** Keeps the plan that all workers follow; from here on it is reckoned how long they take. */
    void plan(UUID videoId, TranscodePlan plan) {
        jdbc.sql("update transcode_job set plan = :plan, step = :step, started_at = :now where video_id = :video")
                .param("now", Timestamp.from(clock.instant()))
                .param("plan", json.writeValueAsString(plan))
                .param("step", TranscodeJob.ENCODING)
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    /** Notes how far a video is, reckons when it will be done, and tells the owner's browser. */
    void advance(UUID videoId, String step, double percent) {
        find(videoId).ifPresent(job -> {
            int shown = Math.max(job.percent(), (int) Math.clamp(percent, 0, 99));
            Long left = secondsLeft(percent, Duration.between(job.startedAt(), clock.instant()));
            jdbc.sql("update transcode_job set step = :step, percent = :percent, eta_seconds = :eta "
                            + "where video_id = :video")
                    .param("step", step)
                    .param("percent", shown)
                    .param("eta", left)
                    .param("video", BinaryIds.bytes(videoId))
                    .update();
            tell(job, step, shown, left);
        });
    }

    /** What is left at the speed so far, at least a second; nothing before enough is done to tell. */
    static @Nullable Long secondsLeft(double percent, Duration spent) {
        if (percent < ENOUGH_TO_RECKON) {
            return null;
        }
        double share = Math.min(percent, 99) / 100;
        return Math.max(1, Math.round(spent.toMillis() / 1000.0 * (1 - share) / share));
    }

    /** Forgets a video that is made or has failed for good. */
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

    private void tell(TranscodeJob job, String step, int percent, @Nullable Long left) {
        if (job.ownerId() != null) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("videoId", job.videoId());
            payload.put("state", "TRANSCODING");
            payload.put("step", step);
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
                row.getString("step"),
                row.getInt("percent"),
                row.getObject("eta_seconds", Long.class),
                row.getTimestamp("started_at").toInstant());
    }
}
