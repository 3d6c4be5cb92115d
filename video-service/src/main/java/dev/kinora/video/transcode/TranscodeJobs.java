package dev.kinora.video.transcode;

import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.video.ids.Binary;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the work on each video is, kept beside the video so that progress never collides with an edit. */
@Component
@Transactional
class TranscodeJobs {

    static final String STEP_WAITING = "WAITING";
    static final String STEP_INSPECTING = "INSPECTING";
    static final String STEP_ENCODING = "ENCODING";
    static final String STEP_DONE = "DONE";

    private final JdbcClient jdbc;
    private final ClientNotifications notifications;

    TranscodeJobs(JdbcClient jdbc, ClientNotifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    /** What is known of the work on a video. */
    record Job(
            int attempts,
            String step,
            int percent,
            @Nullable Long etaSeconds) {}

    /** Notes a new attempt before its work begins, so that a file that kills its worker is counted too. */
    int startAttempt(UUID videoId) {
        jdbc.sql("insert into transcode_job (video_id, attempts, step, percent) values (:id, 1, :step, 0) "
                        + "on duplicate key update attempts = attempts + 1, step = :step, percent = 0, "
                        + "eta_seconds = null")
                .param("id", Binary.of(videoId))
                .param("step", STEP_INSPECTING)
                .update();
        return find(videoId).map(Job::attempts).orElse(1);
    }

    /** Notes progress and tells the owner's browser. */
    void advance(UUID videoId, UUID ownerId, Progress progress) {
        jdbc.sql("update transcode_job set step = :step, percent = :percent, eta_seconds = :eta where video_id = :id")
                .param("step", STEP_ENCODING)
                .param("percent", progress.percent())
                .param("eta", progress.etaSeconds())
                .param("id", Binary.of(videoId))
                .update();
        notifications.toAccount(
                ownerId,
                "video.state",
                Map.of(
                        "videoId",
                        videoId,
                        "state",
                        "TRANSCODING",
                        "step",
                        STEP_ENCODING,
                        "percent",
                        progress.percent(),
                        "etaSeconds",
                        progress.etaSeconds()));
    }

    /** Forgets the attempts, for a new life after a failure or for good. */
    void forget(UUID videoId) {
        jdbc.sql("delete from transcode_job where video_id = :id")
                .param("id", Binary.of(videoId))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Job> find(UUID videoId) {
        return jdbc.sql("select attempts, step, percent, eta_seconds from transcode_job where video_id = :id")
                .param("id", Binary.of(videoId))
                .query((row, index) -> new Job(
                        row.getInt("attempts"),
                        row.getString("step"),
                        row.getInt("percent"),
                        row.getObject("eta_seconds", Long.class)))
                .optional();
    }
}
