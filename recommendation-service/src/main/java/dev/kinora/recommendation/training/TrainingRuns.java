package dev.kinora.recommendation.training;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
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

    /** A run that was not seen for so long is lost; it is seen every second, by the clock of the database. */
    private static final Duration UNSEEN = Duration.ofSeconds(30);

    /** Storing takes its time, and is repeated while the database is away. */
    private static final Duration UNSEEN_STORING = Duration.ofMinutes(10);

    private static final String SELECT =
            "select *, timestampdiff(second, seen_at, utc_timestamp(6)) as unseen_seconds from training_run ";

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
        jdbc.sql("""
                        update training_run set ended_at = seen_at, outcome = 'LOST', reason = :reason
                        where ended_at is null""").param("reason", LOST).update();
        jdbc.sql("""
                        delete from training_run where started_at < (select oldest from (select min(started_at) as oldest
                            from (select started_at from training_run order by started_at desc limit :kept) newest) kept)""").param("kept", KEPT - 1).update();
        jdbc.sql("""
                        insert into training_run (run_id, started_at, seen_at, phase, done)
                        values (:id, :now, utc_timestamp(6), 'STARTING', 0)""")
                .param("id", BinaryIds.bytes(id))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Notes how far a run is.
     *
     * @return false if it has ended
     */
    boolean seen(UUID id, WorkerState state) {
        return jdbc.sql("""
                                update training_run set seen_at = utc_timestamp(6), phase = :phase, done = :done,
                                    memory_bytes = :memory
                                where run_id = :id and ended_at is null""")
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
                                    last_lines = :lines, model_id = :model, done = coalesce(:done, done)
                                where run_id = :id and ended_at is null""")
                        .param("at", Timestamp.from(end.at()))
                        .param("outcome", end.outcome().name())
                        .param("reason", end.reason())
                        .param("lines", end.lastLines())
                        .param("model", BinaryIds.bytesOrNull(end.modelId()))
                        .param("done", end.modelId() == null ? null : 1)
                        .param("id", BinaryIds.bytes(id))
                        .update()
                > 0;
    }

    Optional<TrainingRun> find(UUID id) {
        return jdbc.sql(SELECT + "where run_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(this::row)
                .optional();
    }

    /** The newest runs, newest first. */
    List<TrainingRun> newest(int limit) {
        return jdbc.sql(SELECT + "order by started_at desc, run_id desc limit :limit")
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
        var storing = TrainingPhase.STORING.name().equals(row.getString("phase"));
        if (row.getLong("unseen_seconds") <= (storing ? UNSEEN_STORING : UNSEEN).toSeconds()) {
            return Optional.empty();
        }
        var seen = row.getTimestamp("seen_at").toInstant();
        return Optional.of(new TrainingRun.End(seen, TrainingOutcome.LOST, LOST, null, null));
    }
}
