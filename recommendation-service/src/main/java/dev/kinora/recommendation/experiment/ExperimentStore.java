package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Experiment.Deed;
import dev.kinora.recommendation.experiment.Experiment.Ending;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of experiments. */
@Component
class ExperimentStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExperimentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Experiment experiment) {
        jdbc.sql("""
                        insert into experiment (experiment_id, version, state, definition, created_by, created_at)
                        values (:id, :version, :state, :definition, :by, :at)""")
                .param("id", BinaryIds.bytes(experiment.id()))
                .param("version", experiment.version())
                .param("state", experiment.state().name())
                .param("definition", json.writeValueAsString(experiment.definition()))
                .param("by", BinaryIds.bytesOrNull(experiment.created().by()))
                .param("at", Timestamp.from(experiment.created().at()))
                .update();
    }

    /**
     * Stores a changed experiment.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is running and another one is, too
     */
    void store(Experiment experiment) {
        var started = experiment.started();
        var ended = experiment.ended();
        jdbc.sql("""
                        update experiment set version = :version, state = :state, running = :running,
                            definition = :definition, started_by = :startedBy, started_at = :startedAt,
                            ended_by = :endedBy, ended_at = :endedAt, promoted = :promoted, reason = :reason
                        where experiment_id = :id""")
                .param("id", BinaryIds.bytes(experiment.id()))
                .param("version", experiment.version())
                .param("state", experiment.state().name())
                .param("running", experiment.state() == ExperimentState.RUNNING ? true : null)
                .param("definition", json.writeValueAsString(experiment.definition()))
                .param("startedBy", started == null ? null : BinaryIds.bytesOrNull(started.by()))
                .param("startedAt", started == null ? null : Timestamp.from(started.at()))
                .param(
                        "endedBy",
                        ended == null
                                ? null
                                : BinaryIds.bytesOrNull(ended.deed().by()))
                .param(
                        "endedAt",
                        ended == null ? null : Timestamp.from(ended.deed().at()))
                .param("promoted", ended == null ? null : ended.promoted())
                .param("reason", ended == null ? null : ended.reason())
                .update();
    }

    Optional<Experiment> find(UUID id) {
        return jdbc.sql("select * from experiment where experiment_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(this::row)
                .optional();
    }

    /** An experiment that nobody else changes until the transaction ends. */
    Optional<Experiment> lock(UUID id) {
        return jdbc.sql("select * from experiment where experiment_id = :id for update")
                .param("id", BinaryIds.bytes(id))
                .query(this::row)
                .optional();
    }

    /** The newest created before an instant. */
    List<Experiment> list(Instant before, int limit) {
        return jdbc.sql("select * from experiment where created_at < :before order by created_at desc limit :limit")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Optional<Experiment> running() {
        return jdbc.sql("select * from experiment where running = true")
                .query(this::row)
                .optional();
    }

    /** Those that are promoted, the latest first. */
    List<Experiment> promoted() {
        return jdbc.sql("select * from experiment where state = 'PROMOTED' order by ended_at desc limit 10")
                .query(this::row)
                .list();
    }

    /** Those that ended after an instant and no later than another one. */
    List<Experiment> ended(Instant after, Instant until) {
        return jdbc.sql("""
                        select * from experiment where state in ('PROMOTED', 'STOPPED')
                            and ended_at > :after and ended_at <= :until order by ended_at limit 100""")
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(this::row)
                .list();
    }

    /** Forgets that an account did something; returns in how many places. */
    int eraseSome(UUID accountId) {
        var erased = 0;
        for (var deed : List.of("created_by", "started_by", "ended_by")) {
            erased += jdbc.sql("update experiment set " + deed + " = null where " + deed + " = :account")
                    .param("account", BinaryIds.bytes(accountId))
                    .update();
        }
        return erased;
    }

    private Experiment row(ResultSet row, int number) throws SQLException {
        var started = deed(row, "started");
        var ended = deed(row, "ended");
        return new Experiment(
                BinaryIds.read(row, "experiment_id"),
                row.getLong("version"),
                ExperimentState.valueOf(row.getString("state")),
                json.readValue(row.getString("definition"), Definition.class),
                Objects.requireNonNull(deed(row, "created")),
                started,
                ended == null ? null : new Ending(ended, row.getString("reason"), row.getString("promoted")));
    }

    private static @Nullable Deed deed(ResultSet row, String what) throws SQLException {
        var at = row.getTimestamp(what + "_at");
        return at == null ? null : new Deed(BinaryIds.readOrNull(row, what + "_by"), at.toInstant());
    }
}
