package dev.kinora.moderation.search;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches decisions, the newest first, of the queues that the caller sees. A search goes through the decisions of a period or of a
 * person in steps and ends after a number of them or a short time, whether its page is full or not: then the cursor goes on from there.
 */
@Component
class DecisionSearch {

    private static final int STEP = 1_000;
    private static final int MOST_STEPS = 20;

    /** No step begins later than this after the request. */
    private static final Duration PATIENCE = Duration.ofMillis(75);

    private static final int MOST_NAMESAKES = 20;

    /** In seconds; a page that takes longer gives its connection back. */
    private static final int LONGEST = 20;

    /** What is reviewed blind at the moment is left out: nobody who may be asked must learn how it was decided. */
    private static final String NOT_BLIND = """
            and not exists (
                select 1 from review_case b
                where b.content_id = d.content_id and b.blind = true and b.state in ('OPEN', 'CLAIMED'))""";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final InstantSource clock;

    DecisionSearch(JdbcClient jdbc, CaseAccess access, InstantSource clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A place in the list; a page begins after it. */
    private record Place(Instant at, UUID id) {

        static Place of(@Nullable String cursor, @Nullable Instant to) {
            if (cursor != null) {
                var read = Cursor.decode(cursor, 2);
                return new Place(read.instant(0), read.uuid(1));
            }
            return to == null ? new Place(LATEST, LAST_ID) : new Place(to, new UUID(0, 0));
        }

        String cursor() {
            return Cursor.encode(at, id);
        }
    }

    /** A page of what matches. It may have fewer lines than asked for, or none, and a next one all the same. */
    @Transactional(readOnly = true, timeout = LONGEST)
    Page<DecisionLine> page(DecisionFilter filter, @Nullable String cursor, int limit, CurrentAccount account) {
        var query = new Query(filter, access.queues(account), people(filter));
        var after = Place.of(cursor, filter.to());
        List<DecisionLine> found = new ArrayList<>();
        if (query.isHopeless()) {
            return new Page<>(found, null);
        }
        var end = clock.instant().plus(PATIENCE);
        for (int step = 0; step == 0 || (step < MOST_STEPS && clock.instant().isBefore(end)); step++) {
            var last = last(query, after);
            found.addAll(lines(query, after, last, limit + 1 - found.size()));
            if (found.size() > limit || last == null) {
                return Page.of(found, limit, line -> new Place(line.decidedAt(), line.id()).cursor());
            }
            after = last;
        }
        return new Page<>(found, after.cursor());
    }

    /** Ids of the accounts that are meant; null if nobody is. */
    private @Nullable List<UUID> people(DecisionFilter filter) {
        if (filter.person() == null) {
            return null;
        }
        return filter.accountId()
                .map(List::of)
                .orElseGet(() -> jdbc.sql("""
                        select distinct actor_id from decision
                        where actor_handle = :handle and actor_id is not null limit :most""")
                        .param("handle", filter.person())
                        .param("most", MOST_NAMESAKES)
                        .query((row, number) -> BinaryIds.read(row, "actor_id"))
                        .list());
    }

    /** The end of a step that begins after a place; null if it is the last one. */
    private @Nullable Place last(Query query, Place after) {
        return jdbc.sql("select d.decided_at, d.id from decision d where " + query.range()
                        + " order by d.decided_at desc, d.id desc limit 1 offset " + (STEP - 1))
                .params(query.params(after))
                .query((row, number) ->
                        new Place(row.getTimestamp("decided_at").toInstant(), BinaryIds.read(row, "id")))
                .optional()
                .orElse(null);
    }

    private List<DecisionLine> lines(Query query, Place after, @Nullable Place last, int most) {
        var params = query.params(after);
        var end = "";
        if (last != null) {
            end = " and (d.decided_at > :lastAt or (d.decided_at = :lastAt and d.id >= :lastId))";
            params.put("lastAt", Timestamp.from(last.at()));
            params.put("lastId", BinaryIds.bytes(last.id()));
        }
        params.put("most", most);
        return jdbc.sql("select d.*, c.queue, c.purpose from decision d join review_case c on c.id = d.case_id where "
                        + query.range() + end + query.matching()
                        + " order by d.decided_at desc, d.id desc limit :most")
                .params(params)
                .query((row, number) -> line(row))
                .list();
    }

    private static DecisionLine line(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var actorId = BinaryIds.readOrNull(row, "actor_id");
        var handle = row.getString("actor_handle");
        return new DecisionLine(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "case_id"),
                CasePurpose.valueOf(row.getString("purpose")),
                row.getString("queue"),
                ContentKind.valueOf(row.getString("content_kind")),
                BinaryIds.read(row, "content_id"),
                Action.valueOf(row.getString("action")),
                outcome == null ? null : Outcome.valueOf(outcome),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("note"),
                actorId == null ? null : new Actor(actorId, handle == null ? "" : handle),
                row.getString("policy_version"),
                row.getTimestamp("decided_at").toInstant());
    }

    /** The conditions of a search: those along which it goes, and those that it looks at on its way. */
    private record Query(
            DecisionFilter filter,
            List<String> queues,
            @Nullable List<UUID> people) {

        boolean isHopeless() {
            return queues.isEmpty() || (people != null && people.isEmpty());
        }

        String range() {
            return "(d.decided_at < :at or (d.decided_at = :at and d.id < :id))"
                    + (filter.from() == null ? "" : " and d.decided_at >= :from")
                    + (people == null ? "" : " and d.actor_id in (:people)");
        }

        String matching() {
            return " and c.queue in (:queues) " + NOT_BLIND
                    + (filter.action() == null ? "" : " and d.action = :action")
                    + (filter.reason() == null ? "" : " and d.reason_code = :reason")
                    + (filter.kind() == null ? "" : " and d.content_kind = :kind")
                    + (filter.automated() == null ? "" : " and (d.actor_id is null) = :automated")
                    + (filter.policyVersion() == null ? "" : " and d.policy_version = :policy")
                    + (filter.category() == null
                            ? ""
                            : " and json_search(d.evidence, 'one', :category, null, '$[*].category') is not null")
                    + (filter.note() == null ? "" : " and locate(:note, d.note) > 0");
        }

        Map<String, Object> params(Place after) {
            Map<String, Object> params = new HashMap<>();
            params.put("at", Timestamp.from(after.at()));
            params.put("id", BinaryIds.bytes(after.id()));
            params.put("queues", queues);
            put(params, "from", filter.from() == null ? null : Timestamp.from(filter.from()));
            put(
                    params,
                    "people",
                    people == null
                            ? null
                            : people.stream().map(BinaryIds::bytes).toList());
            put(
                    params,
                    "action",
                    filter.action() == null ? null : filter.action().name());
            put(
                    params,
                    "reason",
                    filter.reason() == null ? null : filter.reason().name());
            put(params, "kind", filter.kind() == null ? null : filter.kind().name());
            put(params, "automated", filter.automated());
            put(params, "policy", filter.policyVersion());
            put(params, "category", filter.category());
            put(params, "note", filter.note());
            return params;
        }

        private static void put(Map<String, Object> params, String name, @Nullable Object value) {
            if (value != null) {
                params.put(name, value);
            }
        }
    }
}
