package dev.kinora.moderation.preservation;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored preservations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PreservationStore {

    private static final String SELECT = """
            select content_id, content_kind, owner_id, case_id, ground, began_at, ends_at, reason, extended_at, extended_by,
                extended_handle, extension_reason, deleted_at, ended_at, version
            from preservation\s""";

    private final JdbcClient jdbc;

    PreservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Preservation> find(UUID contentId) {
        return select("where content_id = :content", contentId);
    }

    /** One that nobody else changes until the end of the transaction. */
    Optional<Preservation> lock(UUID contentId) {
        return select("where content_id = :content for update", contentId);
    }

    private Optional<Preservation> select(String which, UUID contentId) {
        return jdbc.sql(SELECT + which)
                .param("content", BinaryIds.bytes(contentId))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Kept content behind a position, the newest first. */
    List<Preservation> kept(Instant before, UUID beforeId, int limit) {
        return jdbc.sql(SELECT + """
                        where ended_at is null and began_at <= :before and (began_at < :before or content_id < :id)
                        order by began_at desc, content_id desc limit :limit""")
                .param("before", Timestamp.from(before))
                .param("id", BinaryIds.bytes(beforeId))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Begins it, or begins again what had ended. */
    void begin(Subject subject, Ground ground, @Nullable Instant endsAt, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        insert into preservation (content_id, content_kind, owner_id, case_id, ground, began_at, ends_at,
                            reason, version)
                        values (:content, :kind, :owner, :case, :ground, :now, :end, :reason, 1)
                        on duplicate key update case_id = :case, ground = :ground, began_at = :now, ends_at = :end,
                            reason = :reason, extended_at = null, extended_by = null, extended_handle = null,
                            extension_reason = null, ended_at = null, version = version + 1""")
                .param("content", BinaryIds.bytes(subject.content().id()))
                .param("kind", subject.content().kind().name())
                .param("owner", BinaryIds.bytes(subject.ownerId()))
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("ground", ground.name())
                .param("now", Timestamp.from(now))
                .param("end", timestamp(endsAt))
                .param("reason", reason)
                .update();
    }

    /** Changes why and until when it is kept. */
    void change(UUID contentId, Ground ground, @Nullable Instant endsAt, @Nullable String reason) {
        jdbc.sql("""
                        update preservation set ground = :ground, ends_at = :end, reason = :reason, version = version + 1
                        where content_id = :content""")
                .param("ground", ground.name())
                .param("end", timestamp(endsAt))
                .param("reason", reason)
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    void extend(UUID contentId, Instant endsAt, Actor by, String reason, Instant now) {
        jdbc.sql("""
                        update preservation
                        set ends_at = :end, extended_at = :now, extended_by = :by, extended_handle = :handle,
                            extension_reason = :reason, version = version + 1
                        where content_id = :content""")
                .param("end", Timestamp.from(endsAt))
                .param("now", Timestamp.from(now))
                .param("by", BinaryIds.bytes(by.id()))
                .param("handle", by.handle())
                .param("reason", reason)
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    void noteDeletion(UUID contentId, Instant now) {
        jdbc.sql("""
                        update preservation set deleted_at = coalesce(deleted_at, :now), version = version + 1
                        where content_id = :content""")
                .param("now", Timestamp.from(now))
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    void end(UUID contentId, Instant now) {
        jdbc.sql("update preservation set ended_at = :now, version = version + 1 where content_id = :content")
                .param("now", Timestamp.from(now))
                .param("content", BinaryIds.bytes(contentId))
                .update();
        jdbc.sql("delete from preserved_item where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    /** What has to end now. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select content_id from preservation where ended_at is null and ends_at <= :now limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "content_id"))
                .list();
    }

    /** What waits for a decision although no case about it waits any more. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<UUID> answered(int limit) {
        return jdbc.sql("""
                        select p.content_id from preservation p
                        where p.ended_at is null and p.ends_at is null
                            and not exists (
                                select 1 from review_case c
                                where c.content_id = p.content_id and c.queue = 'CHILD_SAFETY'
                                    and c.set_aside_from is null and c.state in ('OPEN', 'CLAIMED'))
                        limit :limit""")
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "content_id"))
                .list();
    }

    /** What was stored before other services could know it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<UUID> unannounced(int limit) {
        return jdbc.sql("select content_id from preservation where version = 0 limit :limit")
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "content_id"))
                .list();
    }

    void touch(UUID contentId) {
        jdbc.sql("update preservation set version = version + 1 where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    /** Whether a case waits in which somebody decides whether it is about harm to children. */
    boolean isWaiting(UUID contentId) {
        return jdbc.sql("""
                        select 1 from review_case
                        where content_id = :content and queue = 'CHILD_SAFETY' and set_aside_from is null
                            and state in ('OPEN', 'CLAIMED')
                        limit 1""")
                .param("content", BinaryIds.bytes(contentId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void replaceItems(UUID contentId, Collection<PreservedItem> items) {
        jdbc.sql("delete from preserved_item where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();
        items.forEach(item -> jdbc.sql("""
                        insert into preserved_item (content_id, name, size_bytes, sha256)
                        values (:content, :name, :size, :sha256)""")
                .param("content", BinaryIds.bytes(contentId))
                .param("name", item.name())
                .param("size", item.size())
                .param("sha256", item.sha256())
                .update());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PreservedItem> items(UUID contentId) {
        return jdbc.sql("select name, size_bytes, sha256 from preserved_item where content_id = :content order by name")
                .param("content", BinaryIds.bytes(contentId))
                .query((row, number) ->
                        new PreservedItem(row.getString("name"), row.getLong("size_bytes"), row.getString("sha256")))
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public long countKept() {
        return jdbc.sql("select count(*) from preservation where ended_at is null")
                .query(Long.class)
                .single();
    }

    private static Preservation read(ResultSet row) throws SQLException {
        return new Preservation(
                BinaryIds.read(row, "content_id"),
                ContentKind.valueOf(row.getString("content_kind")),
                BinaryIds.read(row, "owner_id"),
                BinaryIds.read(row, "case_id"),
                Ground.valueOf(row.getString("ground")),
                row.getTimestamp("began_at").toInstant(),
                instant(row, "ends_at"),
                row.getString("reason"),
                extension(row),
                instant(row, "deleted_at"),
                instant(row, "ended_at"),
                row.getLong("version"));
    }

    private static Preservation.@Nullable Extension extension(ResultSet row) throws SQLException {
        var at = instant(row, "extended_at");
        var handle = row.getString("extended_handle");
        return at == null
                ? null
                : new Preservation.Extension(
                        at,
                        new Actor(BinaryIds.read(row, "extended_by"), handle == null ? "" : handle),
                        row.getString("extension_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
