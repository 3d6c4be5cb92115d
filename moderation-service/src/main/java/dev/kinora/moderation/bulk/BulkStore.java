package dev.kinora.moderation.bulk;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.precedent.PrecedentForecast.Departure;
import dev.kinora.moderation.review.CaseRulings.Prospect;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of bulks and their items. */
@Component
class BulkStore {

    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Bulk bulk) {
        jdbc.sql("""
                        insert into bulk_job (id, created_by, created_handle, roles, action, reason_code, note, phase, created_at)
                        values (:id, :by, :handle, :roles, :action, :reason, :note, :phase, :at)""")
                .param("id", BinaryIds.bytes(bulk.id()))
                .param("by", BinaryIds.bytes(bulk.creator().id()))
                .param("handle", bulk.creator().handle())
                .param("roles", text(bulk.creator().roles()))
                .param("action", bulk.ruling().action().name())
                .param("reason", bulk.ruling().reason().name())
                .param("note", bulk.ruling().note())
                .param("phase", bulk.phase().name())
                .param("at", Timestamp.from(bulk.createdAt()))
                .update();
    }

    /** Adds an item, which is refused at once if it has a problem. */
    void add(UUID bulkId, int position, String given, @Nullable UUID caseId, @Nullable String problem) {
        jdbc.sql("""
                        insert into bulk_item (job_id, position, given, case_id, state, problem)
                        values (:job, :position, :given, :caseId, :state, :problem)""")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .param("given", given)
                .param("caseId", BinaryIds.bytesOrNull(caseId))
                .param("state", (problem == null ? ItemState.PENDING : ItemState.REFUSED).name())
                .param("problem", problem)
                .update();
    }

    Optional<Bulk> find(UUID id) {
        return jdbc.sql("select * from bulk_job where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(BulkStore::bulk)
                .optional();
    }

    /** Bulks on which a machine has to work, the oldest first. */
    List<Bulk> working() {
        return jdbc.sql("select * from bulk_job where phase in ('CHECKING', 'RUNNING', 'UNDOING') order by id limit 20")
                .query(BulkStore::bulk)
                .list();
    }

    int countUnfinished(UUID creator) {
        return jdbc.sql("""
                        select count(*) from bulk_job
                        where created_by = :by and phase in ('CHECKING', 'READY', 'RUNNING', 'UNDOING')""")
                .param("by", BinaryIds.bytes(creator))
                .query(Integer.class)
                .single();
    }

    /** Forgets bulks that were never confirmed and are of no use any more. */
    void forgetUnconfirmed(UUID creator) {
        jdbc.sql("delete from bulk_job where created_by = :by and phase = 'READY'")
                .param("by", BinaryIds.bytes(creator))
                .update();
    }

    /**
     * Confirms a bulk with the roles that its creator has now; false if it is in another phase.
     *
     * @param note replaces the one of the bulk; null to keep that
     */
    boolean confirm(UUID id, CurrentAccount creator, @Nullable String note, Instant now) {
        return jdbc.sql("""
                        update bulk_job set phase = 'RUNNING', confirmed_at = :now, roles = :roles, note = coalesce(:note, note)
                        where id = :id and phase = 'READY'""")
                        .param("id", BinaryIds.bytes(id))
                        .param("now", Timestamp.from(now))
                        .param("note", note)
                        .param("roles", text(creator.roles()))
                        .update()
                == 1;
    }

    /** Starts to undo a bulk; false if it is in another phase. */
    boolean undo(UUID id) {
        return jdbc.sql("update bulk_job set phase = 'UNDOING' where id = :id and phase = 'DONE'")
                        .param("id", BinaryIds.bytes(id))
                        .update()
                == 1;
    }

    /** Ends a phase unless it has items left. */
    void finish(UUID id, BulkPhase phase, ItemState pending, Instant now) {
        jdbc.sql("""
                        update bulk_job set phase = :next, finished_at = if(:next = 'READY', null, :now)
                        where id = :id and phase = :phase and not exists (
                            select 1 from bulk_item i where i.job_id = bulk_job.id and i.state = :pending)""")
                .param("id", BinaryIds.bytes(id))
                .param("phase", phase.name())
                .param("next", phase.next().name())
                .param("pending", pending.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** An item to work on. */
    record Work(
            int position,
            UUID caseId,
            long version,
            @Nullable UUID decisionId) {}

    /** The first item in this state, locked until the end of the transaction; none that another instance works on. */
    Optional<Work> take(UUID bulkId, ItemState pending) {
        return jdbc.sql("""
                        select position, case_id, version, decision_id from bulk_item
                        where job_id = :job and state = :state order by position limit 1 for update skip locked""")
                .param("job", BinaryIds.bytes(bulkId))
                .param("state", pending.name())
                .query((row, number) -> new Work(
                        row.getInt("position"),
                        BinaryIds.read(row, "case_id"),
                        row.getLong("version"),
                        BinaryIds.readOrNull(row, "decision_id")))
                .optional();
    }

    void notePossible(UUID bulkId, int position, Prospect prospect, @Nullable Departure departure) {
        var standing = prospect.standing();
        jdbc.sql("""
                        update bulk_item set state = 'POSSIBLE', attempts = 0, kind = :kind, content_id = :content,
                            version = :version, standing = :standing, against = :against, counted = :counted
                        where job_id = :job and position = :position""")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .param("kind", prospect.kind().name())
                .param("content", BinaryIds.bytes(prospect.contentId()))
                .param("version", prospect.version())
                .param("standing", standing == null ? null : standing.name())
                .param("against", departure == null ? null : departure.against())
                .param("counted", departure == null ? null : departure.of())
                .update();
    }

    /** Notes a decision: the one that was made, or the one that undid it. */
    void note(UUID bulkId, int position, ItemState state, UUID decisionId) {
        jdbc.sql("""
                        update bulk_item set state = :state, attempts = 0, decision_id = :decision
                        where job_id = :job and position = :position""")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .param("state", state.name())
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    /** Notes that nothing came of an item. */
    void noteProblem(UUID bulkId, int position, ItemState state, String problem) {
        jdbc.sql("""
                        update bulk_item set state = :state, problem = :problem
                        where job_id = :job and position = :position""")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /** Counts a failed attempt, and returns how many there were. */
    int fail(UUID bulkId, int position) {
        jdbc.sql("update bulk_item set attempts = attempts + 1 where job_id = :job and position = :position")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .update();
        return jdbc.sql("select attempts from bulk_item where job_id = :job and position = :position")
                .param("job", BinaryIds.bytes(bulkId))
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    Map<ItemState, Integer> count(UUID bulkId) {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        jdbc.sql("select state, count(*) as items from bulk_item where job_id = :job group by state")
                .param("job", BinaryIds.bytes(bulkId))
                .query(row -> {
                    counts.put(ItemState.valueOf(row.getString("state")), row.getInt("items"));
                });
        return counts;
    }

    /** How many possible items need a note. */
    int countAsking(UUID bulkId) {
        return jdbc.sql("""
                        select count(*) from bulk_item
                        where job_id = :job and state = 'POSSIBLE' and against is not null""")
                .param("job", BinaryIds.bytes(bulkId))
                .query(Integer.class)
                .single();
    }

    List<BulkItem> items(UUID bulkId, @Nullable ItemState state, long after, int limit) {
        return jdbc.sql("select * from bulk_item where job_id = :job and position > :after "
                        + (state == null ? "" : "and state = :state ") + "order by position limit :limit")
                .params(
                        state == null
                                ? Map.of("job", BinaryIds.bytes(bulkId), "after", after, "limit", limit)
                                : Map.of(
                                        "job",
                                        BinaryIds.bytes(bulkId),
                                        "after",
                                        after,
                                        "limit",
                                        limit,
                                        "state",
                                        state.name()))
                .query((row, number) -> item(row))
                .list();
    }

    private static BulkItem item(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var standing = row.getString("standing");
        return new BulkItem(
                row.getInt("position"),
                row.getString("given"),
                BinaryIds.readOrNull(row, "case_id"),
                kind == null ? null : ContentKind.valueOf(kind),
                BinaryIds.readOrNull(row, "content_id"),
                standing == null ? null : Outcome.valueOf(standing),
                row.getObject("against", Integer.class),
                row.getObject("counted", Integer.class),
                ItemState.valueOf(row.getString("state")),
                row.getString("problem"),
                BinaryIds.readOrNull(row, "decision_id"));
    }

    private static Bulk bulk(ResultSet row, int number) throws SQLException {
        var handle = row.getString("created_handle");
        return new Bulk(
                BinaryIds.read(row, "id"),
                new CurrentAccount(
                        BinaryIds.read(row, "created_by"), handle == null ? "" : handle, roles(row.getString("roles"))),
                new Ruling(
                        Action.valueOf(row.getString("action")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getString("note")),
                BulkPhase.valueOf(row.getString("phase")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
