package dev.kinora.moderation.review.presence;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored presences: few rows, as many as people look at cases. */
@Component
class PresenceStore {

    /** More than people would look at one case, and than a page would show. */
    private static final int OF_CASE = 20;

    private static final int EVERYWHERE = 500;

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID caseId, Viewer viewer) {}

    /** The queue of a case that waits, if people may know of each other there: not where one is asked without knowing of others. */
    List<String> openQueue(UUID caseId) {
        return jdbc.sql("select queue from review_case where id = :id and not blind and state in ('OPEN', 'CLAIMED')")
                .param("id", BinaryIds.bytes(caseId))
                .query(String.class)
                .list();
    }

    /** Like {@link #openQueue}; the case does not leave it until the end of the transaction. */
    List<String> keptQueue(UUID caseId) {
        return jdbc.sql("""
                        select queue from review_case
                        where id = :id and not blind and state in ('OPEN', 'CLAIMED') lock in share mode""")
                .param("id", BinaryIds.bytes(caseId))
                .query(String.class)
                .list();
    }

    /** Notes that somebody looks at a case. Returns whether that is new. */
    boolean put(UUID caseId, Actor viewer, Instant now) {
        int rows = jdbc.sql("""
                        insert into case_presence (case_id, account_id, handle, since, seen_at)
                        values (:caseId, :account, :handle, :now, :now)
                        on duplicate key update handle = :handle, seen_at = greatest(seen_at, :now)""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(viewer.id()))
                .param("handle", viewer.handle())
                .param("now", Timestamp.from(now))
                .update();
        return rows == 1;
    }

    boolean remove(UUID caseId, UUID accountId) {
        return jdbc.sql("delete from case_presence where case_id = :caseId and account_id = :account")
                        .param("caseId", BinaryIds.bytes(caseId))
                        .param("account", BinaryIds.bytes(accountId))
                        .update()
                == 1;
    }

    /** Removes everybody who looks at a case. Returns whether anybody did. */
    boolean removeAll(UUID caseId) {
        return jdbc.sql("delete from case_presence where case_id = :caseId")
                        .param("caseId", BinaryIds.bytes(caseId))
                        .update()
                > 0;
    }

    /** Removes who fell silent before. Returns the cases that they looked at. */
    List<UUID> removeSilent(Instant before) {
        var cases = jdbc.sql("select distinct case_id from case_presence where seen_at < :before limit :most")
                .param("before", Timestamp.from(before))
                .param("most", EVERYWHERE)
                .query((row, number) -> BinaryIds.read(row, "case_id"))
                .list();
        return cases.stream()
                .filter(id -> jdbc.sql("delete from case_presence where case_id = :id and seen_at < :before")
                                .param("id", BinaryIds.bytes(id))
                                .param("before", Timestamp.from(before))
                                .update()
                        > 0)
                .toList();
    }

    /** Who looks at a case, the first to come first. */
    List<Viewer> of(UUID caseId, Instant seenSince) {
        return jdbc.sql("""
                        select case_id, account_id, handle, since from case_presence
                        where case_id = :caseId and seen_at >= :since order by since, account_id limit :most""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("since", Timestamp.from(seenSince))
                .param("most", OF_CASE)
                .query((row, number) -> new Viewer(
                        BinaryIds.read(row, "account_id"),
                        row.getString("handle"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** All cases that somebody looks at, with who does. */
    Map<UUID, List<Viewer>> all(Instant seenSince) {
        return jdbc
                .sql("""
                        select case_id, account_id, handle, since from (
                            select case_id, account_id, handle, since from case_presence
                            where seen_at >= :since order by seen_at desc limit :most) newest
                        order by since, account_id""")
                .param("since", Timestamp.from(seenSince))
                .param("most", EVERYWHERE)
                .query((row, number) -> new Row(
                        BinaryIds.read(row, "case_id"),
                        new Viewer(
                                BinaryIds.read(row, "account_id"),
                                row.getString("handle"),
                                row.getTimestamp("since").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::caseId, LinkedHashMap::new, Collectors.mapping(Row::viewer, Collectors.toList())));
    }
}
