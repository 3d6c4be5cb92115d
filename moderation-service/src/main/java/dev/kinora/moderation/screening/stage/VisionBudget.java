package dev.kinora.moderation.screening.stage;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds what one video and one creator can spend of the day's questions to the vision model, counted in the database for
 * all replicas, so that a few of them cannot send the videos of everybody else to people.
 */
@Component
class VisionBudget {

    private static final String VIDEO = "VIDEO";
    private static final String CREATOR = "CREATOR";

    /** Longer than a job is deferred. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StageProperties.VisionQuestions most;

    VisionBudget(JdbcClient jdbc, InstantSource clock, StageProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = properties.visionQuestions();
    }

    /** Takes one question about a video from both budgets; returns false, and takes nothing, if one is spent. */
    @Transactional
    public boolean take(UUID videoId, UUID creatorId) {
        if (!count(VIDEO, videoId, most.perVideo())) {
            return false;
        }
        if (count(CREATOR, creatorId, most.perCreator())) {
            return true;
        }
        giveBack(videoId);
        return false;
    }

    private boolean count(String kind, UUID id, int limit) {
        jdbc.sql("insert ignore into vision_question_count (kind, id, day, questions) values (:kind, :id, :day, 0)")
                .param("kind", kind)
                .param("id", BinaryIds.bytes(id))
                .param("day", today())
                .update();
        return jdbc.sql("""
                        update vision_question_count set questions = questions + 1
                        where kind = :kind and id = :id and day = :day and questions < :limit""")
                        .param("kind", kind)
                        .param("id", BinaryIds.bytes(id))
                        .param("day", today())
                        .param("limit", limit)
                        .update()
                == 1;
    }

    private void giveBack(UUID videoId) {
        jdbc.sql("""
                        update vision_question_count set questions = questions - 1
                        where kind = :kind and id = :id and day = :day""")
                .param("kind", VIDEO)
                .param("id", BinaryIds.bytes(videoId))
                .param("day", today())
                .update();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT17M")
    void forgetOld() {
        jdbc.sql("delete from vision_question_count where day < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
