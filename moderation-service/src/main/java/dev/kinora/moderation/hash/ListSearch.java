package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.hash.EntryViews.EntryDetail;
import dev.kinora.moderation.hash.EntryViews.EntrySummary;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hash list for people, newest first. */
@Component
class ListSearch {

    /** A video that somebody is asked about blind: where it is listed says how it was decided. */
    private static final String NOT_BLIND = """
            not exists (
                select 1 from review_case asked
                where asked.blind = true and asked.content_id = e.content_id and asked.state in ('OPEN', 'CLAIMED'))""";

    /** For whoever has not the role. */
    private static final String NOT_ABOUT_CHILDREN = """
            e.category <> 'CHILD_SAFETY' and not exists (
                select 1 from preservation kept where kept.content_id = e.content_id and kept.ended_at is null)""";

    private final JdbcClient jdbc;
    private final ListedHashes hashes;
    private final HashMatches matches;

    ListSearch(JdbcClient jdbc, ListedHashes hashes, HashMatches matches) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.matches = matches;
    }

    /**
     * Which entries are wanted; null does not filter, except that removed entries come only where they are asked for.
     *
     * @param hash beginning of a hash in hex
     * @param asked whether somebody wants it removed
     */
    record Filter(
            @Nullable EntryState state,
            @Nullable EntrySource source,
            @Nullable HarmCategory category,
            @Nullable String hash,
            @Nullable UUID contentId,
            @Nullable Boolean asked) {}

    /**
     * Those that somebody may see.
     *
     * @param children whether they have the role for child safety
     */
    @Transactional(readOnly = true)
    Page<EntrySummary> page(Filter filter, @Nullable String cursor, int limit, boolean children) {
        var conditions = new ArrayList<>(shown(children));
        Map<String, Object> values = new HashMap<>();
        narrow(filter, conditions, values);
        if (cursor != null) {
            conditions.add("e.id < :before");
            values.put("before", BinaryIds.bytes(Cursor.decode(cursor, 1).uuid(0)));
        }
        values.put("max", limit + 1);
        var rows = jdbc.sql("select * from hash_entry e where " + String.join(" and ", conditions)
                        + " order by e.id desc limit :max")
                .params(values)
                .query(ListSearch::row)
                .list();
        var page = Page.of(rows, limit, row -> Cursor.encode(row.id()));
        return new Page<>(summaries(page.items()), page.nextCursor());
    }

    private static List<String> shown(boolean children) {
        return children ? List.of(NOT_BLIND) : List.of(NOT_BLIND, NOT_ABOUT_CHILDREN);
    }

    /**
     * Whether there is such an entry for somebody.
     *
     * @param children whether they have the role for child safety
     */
    @Transactional(readOnly = true)
    boolean isShown(UUID id, boolean children) {
        return jdbc.sql("select 1 from hash_entry e where e.id = :id and " + String.join(" and ", shown(children)))
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** One entry with its hashes; empty if there is none with this id. */
    @Transactional(readOnly = true)
    Optional<EntryDetail> find(UUID id) {
        return jdbc.sql("select * from hash_entry e where e.id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(ListSearch::row)
                .optional()
                .map(row -> new EntryDetail(summaries(List.of(row)).getFirst(), listed(id)));
    }

    private List<EntryViews.Listed> listed(UUID id) {
        return hashes.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(one -> new EntryViews.Listed(one.algorithm(), one.hash(), one.atMs(), one.quality()))
                .toList();
    }

    private static void narrow(Filter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.state() == null) {
            conditions.add("e.state <> 'REMOVED'");
        } else {
            conditions.add("e.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.source() != null) {
            conditions.add("e.source = :source");
            values.put("source", filter.source().name());
        }
        if (filter.category() != null) {
            conditions.add("e.category = :category");
            values.put("category", filter.category().name());
        }
        if (filter.hash() != null) {
            conditions.add("""
                    e.id in (
                        select h.entry_id from listed_hash h
                        where h.algorithm in ('SHA256', 'PDQ', 'PHASH') and h.hash like :hash)""");
            values.put("hash", filter.hash().toLowerCase(Locale.ROOT) + "%");
        }
        if (filter.contentId() != null) {
            conditions.add("e.content_id = :content");
            values.put("content", BinaryIds.bytes(filter.contentId()));
        }
        if (filter.asked() != null) {
            conditions.add("e.removal_asked_at is " + (filter.asked() ? "not null" : "null"));
        }
    }

    /** An entry without its hashes. */
    private record Row(
            UUID id,
            EntrySource source,
            EntryState state,
            HarmCategory category,
            int hashes,
            EntryViews.Why why,
            EntryViews.@Nullable Removal removal) {}

    private List<EntrySummary> summaries(List<Row> rows) {
        var ids = rows.stream().map(Row::id).toList();
        var counts = matches.count(ids);
        var first = hashes.firstOf(ids);
        return rows.stream()
                .map(row -> summary(
                        row,
                        Objects.requireNonNull(first.get(row.id())),
                        counts.getOrDefault(row.id(), new HashMatches.Count(row.id(), 0, 0))))
                .toList();
    }

    private static EntrySummary summary(Row row, ListedHashes.Stored first, HashMatches.Count count) {
        return new EntrySummary(
                row.id(),
                row.source(),
                row.state(),
                row.category(),
                new EntryViews.What(first.algorithm(), first.hash(), row.hashes()),
                row.why(),
                row.removal(),
                new EntryViews.Matches(count.videos(), count.accounts()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                BinaryIds.read(row, "id"),
                EntrySource.valueOf(row.getString("source")),
                EntryState.valueOf(row.getString("state")),
                HarmCategory.valueOf(row.getString("category")),
                row.getInt("hashes"),
                new EntryViews.Why(
                        row.getString("note"),
                        row.getString("policy_version"),
                        BinaryIds.readOrNull(row, "decision_id"),
                        BinaryIds.readOrNull(row, "content_id"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row, "held_back_at"),
                        instant(row, "removed_at")),
                removal(row));
    }

    private static EntryViews.@Nullable Removal removal(ResultSet row) throws SQLException {
        var at = instant(row, "removal_asked_at");
        return at == null
                ? null
                : new EntryViews.Removal(
                        new Actor(BinaryIds.read(row, "removal_asked_by_id"), row.getString("removal_asked_by")),
                        at,
                        row.getString("removal_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
