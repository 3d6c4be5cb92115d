package dev.kinora.moderation.heads;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of trainings, and how far the present one is. */
@Component
class HeadRuns {

    /** A training that says nothing for so long has died. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;

    HeadRuns(JdbcClient jdbc, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether a training still works. */
    enum RunState {
        RUNNING,
        DONE,
        FAILED
    }

    /** What a training does. */
    enum Step {
        WAITING,
        ENCODING,
        LEARNING,
        EXAMINING,
        ENDED
    }

    /**
     * A training.
     *
     * @param by who started it; null at night
     * @param percent of its step
     * @param version what it learned; null if it learned nothing new
     * @param result one sentence; null while it runs
     */
    record HeadRun(
            UUID id,
            @Nullable Actor by,
            RunState state,
            Step step,
            int percent,
            @Nullable Integer version,
            @Nullable String result,
            Instant startedAt) {}

    /** Records that a training is wanted, and returns its id. */
    UUID start(@Nullable Actor by) {
        var id = ids.next();
        jdbc.sql("""
                        insert into comment_heads_run (id, actor_id, actor_handle, state, step, percent, started_at, updated_at)
                        values (:id, :actor, :handle, 'RUNNING', 'WAITING', 0, :now, :now)""")
                .param("id", BinaryIds.bytes(id))
                .param("actor", by == null ? null : BinaryIds.bytes(by.id()))
                .param("handle", by == null ? null : by.handle())
                .param("now", now())
                .update();
        return id;
    }

    void reach(UUID id, Step step, int percent) {
        jdbc.sql("update comment_heads_run set step = :step, percent = :percent, updated_at = :now where id = :id")
                .param("id", BinaryIds.bytes(id))
                .param("step", step.name())
                .param("percent", percent)
                .param("now", now())
                .update();
    }

    void end(UUID id, RunState state, @Nullable Integer version, String result) {
        jdbc.sql("""
                        update comment_heads_run
                        set state = :state, step = 'ENDED', percent = 100, version = :version, result = :result,
                            updated_at = :now
                        where id = :id""")
                .param("id", BinaryIds.bytes(id))
                .param("state", state.name())
                .param("version", version)
                .param("result", result)
                .param("now", now())
                .update();
    }

    Optional<HeadRun> last() {
        return jdbc.sql("select * from comment_heads_run order by started_at desc, id desc limit 1")
                .query(this::run)
                .optional();
    }

    Optional<HeadRun> find(UUID id) {
        return jdbc.sql("select * from comment_heads_run where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(this::run)
                .optional();
    }

    void deleteBefore(Instant limit) {
        new OldRows(jdbc, "comment_heads_run", "started_at").deleteBefore(limit);
    }

    private HeadRun run(ResultSet row, int number) throws SQLException {
        var state = RunState.valueOf(row.getString("state"));
        boolean silent = row.getTimestamp("updated_at").toInstant().plus(SILENT).isBefore(clock.instant());
        boolean died = state == RunState.RUNNING && silent;
        int version = row.getInt("version");
        boolean none = row.wasNull();
        return new HeadRun(
                BinaryIds.read(row, "id"),
                HeadVersions.actor(row),
                died ? RunState.FAILED : state,
                Step.valueOf(row.getString("step")),
                row.getInt("percent"),
                none ? null : version,
                died ? "It stopped without saying why" : row.getString("result"),
                row.getTimestamp("started_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
