package dev.kinora.moderation.lab;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue of simulations, over all replicas. A running one is held under a lease, which each step renews: if its worker
 * dies, another one begins it again; if it is canceled, the next step of its worker finds that it no longer holds it.
 */
@Component
class Simulations implements MeterBinder {

    private static final int MOST_OPEN = 10;
    private static final int ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final InstantSource clock;

    Simulations(JdbcClient jdbc, JsonMapper json, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** A simulation that this worker holds. */
    record Held(Simulation simulation, int attempt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Simulation ask(PolicyDraft draft, int perKind) {
        if (isOpen(draft.id())) {
            throw new ProblemException(
                    LabProblem.SIMULATION_RUNNING, "Wait until the simulation of this draft has ended, or cancel it.");
        }
        if (countOpen() >= MOST_OPEN) {
            throw new ProblemException(LabProblem.TOO_MANY_SIMULATIONS, "Wait until one of the others has ended.");
        }
        var id = ids.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into policy_simulation (id, draft_id, draft_version, base_version, per_kind, state, attempt,
                            done, created_at)
                        values (:id, :draft, :version, :base, :perKind, 'WAITING', 0, 0, :now)""")
                .param("id", BinaryIds.bytes(id))
                .param("draft", BinaryIds.bytes(draft.id()))
                .param("version", draft.version())
                .param("base", draft.basedOn())
                .param("perKind", perKind)
                .param("now", Timestamp.from(now))
                .update();
        return new Simulation(
                id, draft.id(), draft.version(), draft.basedOn(), perKind, SimulationState.WAITING, 0, null, now, null);
    }

    private boolean isOpen(UUID draft) {
        return jdbc.sql("""
                                select count(*) from policy_simulation
                                where draft_id = :draft and state in ('WAITING', 'RUNNING')""")
                        .param("draft", BinaryIds.bytes(draft))
                        .query(Long.class)
                        .single()
                > 0;
    }

    Simulation read(UUID draft, UUID id) {
        return jdbc.sql("select * from policy_simulation where id = :id and draft_id = :draft")
                .param("id", BinaryIds.bytes(id))
                .param("draft", BinaryIds.bytes(draft))
                .query((row, number) -> simulation(row))
                .optional()
                .orElseThrow(() -> new ProblemException(
                        LabProblem.SIMULATION_NOT_FOUND, "There is no simulation " + id + " of this draft."));
    }

    /** The newest simulation of a draft. */
    Optional<Simulation> newest(UUID draft) {
        return jdbc.sql("select * from policy_simulation where draft_id = :draft order by id desc limit 1")
                .param("draft", BinaryIds.bytes(draft))
                .query((row, number) -> simulation(row))
                .optional();
    }

    /** Whether the draft as it is was compared with the version that it is based on, and every verdict was reproduced. */
    boolean hasSucceeded(PolicyDraft draft) {
        return jdbc.sql("""
                                select count(*) from policy_simulation
                                where draft_id = :draft and draft_version = :version and base_version = :base
                                    and state = 'DONE'""")
                        .param("draft", BinaryIds.bytes(draft.id()))
                        .param("version", draft.version())
                        .param("base", draft.basedOn())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Cancels a simulation that has not ended; no effect on others. */
    void cancel(UUID id) {
        jdbc.sql("""
                        update policy_simulation set state = 'CANCELED', ended_at = :now
                        where id = :id and state in ('WAITING', 'RUNNING')""").param("id", BinaryIds.bytes(id)).param("now", now()).update();
    }

    void cancelAllOf(UUID draft) {
        jdbc.sql("""
                        update policy_simulation set state = 'CANCELED', ended_at = :now
                        where draft_id = :draft and state in ('WAITING', 'RUNNING')""").param("draft", BinaryIds.bytes(draft)).param("now", now()).update();
    }

    /** Takes the oldest simulation that nobody works on; empty if there is none. */
    Optional<Held> take() {
        giveUp();
        var due = jdbc.sql("""
                        select * from policy_simulation
                        where state = 'WAITING' or (state = 'RUNNING' and lease_until < :now)
                        order by id limit 1""")
                .param("now", now())
                .query((row, number) -> new Held(simulation(row), row.getInt("attempt")))
                .optional();
        return due.filter(this::lease).map(held -> new Held(held.simulation(), held.attempt() + 1));
    }

    private boolean lease(Held due) {
        return jdbc.sql("""
                                update policy_simulation
                                set state = 'RUNNING', attempt = attempt + 1, done = 0, lease_until = :until
                                where id = :id and attempt = :attempt and state in ('WAITING', 'RUNNING')""")
                        .param("id", BinaryIds.bytes(due.simulation().id()))
                        .param("attempt", due.attempt())
                        .param("until", leaseEnd())
                        .update()
                == 1;
    }

    /** Whatever breaks its worker off each time would do so forever. */
    private void giveUp() {
        jdbc.sql("""
                        update policy_simulation set state = 'FAILED', ended_at = :now
                        where state = 'RUNNING' and lease_until < :now and attempt >= :attempts""").param("now", now()).param("attempts", ATTEMPTS).update();
    }

    /** Notes how many contents are judged and extends the lease; false if the simulation is no longer held. */
    boolean advance(Held held, int done) {
        return jdbc.sql("""
                                update policy_simulation set done = :done, lease_until = :until
                                where id = :id and attempt = :attempt and state = 'RUNNING'""")
                        .param("done", done)
                        .param("until", leaseEnd())
                        .param("id", BinaryIds.bytes(held.simulation().id()))
                        .param("attempt", held.attempt())
                        .update()
                == 1;
    }

    /** Ends a simulation, unless it is no longer held. */
    void end(Held held, SimulationState state, @Nullable SimulationResult result) {
        jdbc.sql("""
                        update policy_simulation set state = :state, result = :result, ended_at = :now
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .param("state", state.name())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("now", now())
                .param("id", BinaryIds.bytes(held.simulation().id()))
                .param("attempt", held.attempt())
                .update();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.policy.simulations.open", this::countOpen)
                .description("Simulations of policy drafts that wait or run, over all replicas")
                .register(registry);
    }

    private double countOpen() {
        return jdbc.sql("select count(*) from policy_simulation where state in ('WAITING', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    private Simulation simulation(ResultSet row) throws SQLException {
        @Nullable String result = row.getString("result");
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new Simulation(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "draft_id"),
                row.getLong("draft_version"),
                row.getLong("base_version"),
                row.getInt("per_kind"),
                SimulationState.valueOf(row.getString("state")),
                row.getInt("done"),
                result == null ? null : json.readValue(result, SimulationResult.class),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private Timestamp leaseEnd() {
        return Timestamp.from(clock.instant().plus(LEASE));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
