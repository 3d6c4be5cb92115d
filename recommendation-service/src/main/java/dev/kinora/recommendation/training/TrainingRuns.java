package dev.kinora.recommendation.training;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of trainings, which all replicas share. A run that has ended stays so: whoever finds that theirs has ended
 * stops it, and stores no model.
 */
@Component
class TrainingRuns {

    /** A run that was not seen for so long is lost; it is seen every second. */
    static final Duration UNSEEN = Duration.ofSeconds(30);

    private static final int KEPT = 50;
    private static final String LOST = "The replica that ran it is gone.";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    TrainingRuns(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a run. There is one at a time, so that any other is lost. */
    @Transactional
    void begin(UUID id) {
        var now = clock.instant();
        jdbc.sql("""
                        update training_run set ended_at = seen_at, outcome = 'LOST', reason = :reason
                        where ended_at is null""").param("reason", LOST).update();
        jdbc.sql("""
                        delete from training_run where started_at < (select oldest from (select min(started_at) as oldest
                            from (select started_at from training_run order by started_at desc limit :kept) newest) kept)""").param("kept", KEPT - 1).update();
        jdbc.sql("""
                        insert into training_run (run_id, started_at, seen_at, phase, done)
                        values (:id, :now, :now, 'STARTING', 0)""")
                .param("id", BinaryIds.bytes(id))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Notes how far a run is.
     *
     * @return false if it has ended
     */
    boolean seen(UUID id, WorkerState state) {
        return jdbc.sql("""
                                update training_run set seen_at = :now, phase = :phase, done = :done, memory_bytes = :memory
                                where run_id = :id and ended_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("phase", state.phase().name())
                        .param("done", state.done())
                        .param("memory", state.memoryBytes())
                        .param("id", BinaryIds.bytes(id))
                        .update()
                > 0;
    }

    /**
     * Ends a run.
     *
     * @return false if it has ended before
     */
    boolean end(UUID id, TrainingRun.End end) {
        return jdbc.sql("""
                                update training_run set ended_at = :at, outcome = :outcome, reason = :reason,
                                    last_lines = :lines, model_id = :model
                                where run_id = :id and ended_at is null""")
                        .param("at", Timestamp.from(end.at()))
                        .param("outcome", end.outcome().name())
                        .param("reason", end.reason())
                        .param("lines", end.lastLines())
                        .param("model", BinaryIds.bytesOrNull(end.modelId()))
                        .param("id", BinaryIds.bytes(id))
                        .update()
                > 0;
    }

    Optional<TrainingRun> find(UUID id) {
        return jdbc.sql("select * from training_run where run_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(this::row)
                .optional();
    }

    /** The newest runs, newest first. */
    List<TrainingRun> newest(int limit) {
        return jdbc.sql("select * from training_run order by started_at desc, run_id desc limit :limit")
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private TrainingRun row(ResultSet row, int number) throws SQLException {
        return new TrainingRun(
                BinaryIds.read(row, "run_id"),
                row.getTimestamp("started_at").toInstant(),
                TrainingPhase.valueOf(row.getString("phase")),
                row.getDouble("done"),
                row.getObject("memory_bytes", Long.class),
                end(row).orElse(null));
    }

    private Optional<TrainingRun.End> end(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        if (ended != null) {
            return Optional.of(new TrainingRun.End(
                    ended.toInstant(),
                    TrainingOutcome.valueOf(row.getString("outcome")),
                    row.getString("reason"),
                    row.getString("last_lines"),
                    BinaryIds.readOrNull(row, "model_id")));
        }
        Instant seen = row.getTimestamp("seen_at").toInstant();
        return seen.plus(UNSEEN).isBefore(clock.instant())
                ? Optional.of(new TrainingRun.End(seen, TrainingOutcome.LOST, LOST, null, null))
                : Optional.empty();
    }
}
