package dev.kinora.moderation.preservation;

import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletions of videos that are not screened yet. Their answer waits until screening has said whether the files are evidence, so that
 * nobody is faster than screening; it waits for a bounded time, so that no deletion is held forever.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AwaitedDeletions {

    private final JdbcClient jdbc;
    private final Preservations preservations;
    private final PreservationProperties properties;
    private final InstantSource clock;

    AwaitedDeletions(
            JdbcClient jdbc,
            Preservations preservations,
            PreservationProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.preservations = preservations;
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("kinora.deletions.awaited", this, AwaitedDeletions::count)
                .description("Deletions that are answered when their videos are screened")
                .register(meters);
    }

    /** Answers when this video is screened, for which a job waits. */
    public void untilScreened(UUID videoId) {
        await(videoId, properties.screening());
    }

    /** Answers in a moment, unless the video arrives to be screened until then: its events may overtake each other. */
    public void untilArrived(UUID videoId) {
        await(videoId, properties.arrival());
    }

    private void await(UUID videoId, Duration longest) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into awaited_deletion (video_id, asked_at, answer_by) values (:id, :now, :by)
                        on duplicate key update answer_by = greatest(answer_by, timestampadd(second, :longest, asked_at))""")
                .param("id", BinaryIds.bytes(videoId))
                .param("now", Timestamp.from(now))
                .param("by", Timestamp.from(now.plus(longest)))
                .param("longest", longest.toSeconds())
                .update();
    }

    /** Whether a deletion waits for screening. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean contains(UUID videoId) {
        return jdbc.sql("select 1 from awaited_deletion where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Screening has ended: answers the deletion if one waits. */
    public void screened(UUID videoId) {
        int waited = jdbc.sql("delete from awaited_deletion where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .update();
        if (waited > 0) {
            preservations.answerDeletion(videoId);
        }
    }

    /** Deletions that have waited for long enough. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<UUID> overdue(int limit) {
        return jdbc.sql("select video_id from awaited_deletion where answer_by <= :now order by answer_by limit :limit")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "video_id"))
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from awaited_deletion")
                .query(Long.class)
                .single();
    }
}
