package dev.kinora.recommendation.audience;

import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The accounts that are not shown to each other, as known from video-service. */
@Component
class ViewerBlocks {

    /** Longer than a dead letter is kept. */
    private static final Duration ENDED_KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final OldRows ended;
    private final InstantSource clock;

    ViewerBlocks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.ended = new OldRows(jdbc, "viewer_block", "ended_at");
        this.clock = clock;
    }

    /** Applies a change, unless a newer one is known. */
    void apply(AccountBlockChanged changed) {
        jdbc.sql("""
                        insert into viewer_block (blocker_id, blocked_id, version, ended_at)
                        values (:blocker, :blocked, :version, :ended)
                        on duplicate key update
                            ended_at = if(version < :version, :ended, ended_at),
                            version = greatest(version, :version)""")
                .param("blocker", BinaryIds.bytes(changed.blockerId()))
                .param("blocked", BinaryIds.bytes(changed.blockedId()))
                .param("version", changed.version())
                .param("ended", endOf(changed))
                .update();
    }

    private @Nullable Timestamp endOf(AccountBlockChanged changed) {
        return changed.blocked() ? null : Timestamp.from(clock.instant());
    }

    void forget(UUID blocker, UUID blocked) {
        jdbc.sql("delete from viewer_block where blocker_id = :blocker and blocked_id = :blocked")
                .param("blocker", BinaryIds.bytes(blocker))
                .param("blocked", BinaryIds.bytes(blocked))
                .update();
    }

    /** Several replicas may run this at the same time; each deletes in batches. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetEnded() {
        ended.deleteBefore(clock.instant().minus(ENDED_KEPT));
    }
}
