package dev.kinora.video.preservation;

import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored preservations. */
@Component
class PreservationStore {

    private static final String SELECT = """
            select video_id, kept, ends_at, version, deleted_at, playback_id, generation from preservation\s""";

    private final JdbcClient jdbc;

    PreservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preservation> find(UUID videoId) {
        return select("where video_id = :id", videoId);
    }

    /** One that nobody else changes until the end of the transaction. */
    Optional<Preservation> lock(UUID videoId) {
        return select("where video_id = :id for update", videoId);
    }

    private Optional<Preservation> select(String which, UUID videoId) {
        return jdbc.sql(SELECT + which)
                .param("id", BinaryIds.bytes(videoId))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether moderation needs the files of the video that is played by this id. */
    boolean isKept(UUID playbackId) {
        return jdbc.sql("""
                        select 1 from preservation p
                        where p.kept = true
                            and (p.playback_id = :playback
                                or p.video_id = (select v.id from video v where v.playback_id = :playback))
                        limit 1""")
                .param("playback", BinaryIds.bytes(playbackId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether the files of a deleted video below this playback id are locked. */
    boolean isLocked(UUID playbackId) {
        return jdbc.sql("select 1 from preservation where playback_id = :playback limit 1")
                .param("playback", BinaryIds.bytes(playbackId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The generation of a deleted video whose files below this playback id are locked. */
    Optional<UUID> lockedGeneration(UUID playbackId) {
        return jdbc.sql("""
                        select generation from preservation
                        where playback_id = :playback and deleted_at is not null and generation is not null limit 1""")
                .param("playback", BinaryIds.bytes(playbackId))
                .query((row, number) -> BinaryIds.read(row, "generation"))
                .optional();
    }

    void noteDeletion(UUID videoId, UUID ownerId, UUID playbackId, @Nullable UUID generation, Instant now) {
        jdbc.sql("""
                        insert into preservation (video_id, owner_id, kept, version, deleted_at, playback_id, generation)
                        values (:id, :owner, false, 0, :now, :playback, :generation)
                        on duplicate key update owner_id = :owner, deleted_at = :now, playback_id = :playback,
                            generation = :generation, listed_at = null""")
                .param("id", BinaryIds.bytes(videoId))
                .param("owner", BinaryIds.bytes(ownerId))
                .param("now", Timestamp.from(now))
                .param("playback", BinaryIds.bytes(playbackId))
                .param("generation", BinaryIds.bytesOrNull(generation))
                .update();
    }

    void keep(PreservationChanged changed) {
        jdbc.sql("""
                        insert into preservation (video_id, kept, ends_at, version) values (:id, true, :end, :version)
                        on duplicate key update kept = true, ends_at = :end, version = :version""")
                .param("id", BinaryIds.bytes(changed.contentId()))
                .param("end", changed.until() == null ? null : Timestamp.from(changed.until()))
                .param("version", changed.version())
                .update();
    }

    void forget(UUID videoId) {
        for (var sql : List.of(
                "delete from preserved_file where video_id = :id", "delete from preservation where video_id = :id")) {
            jdbc.sql(sql).param("id", BinaryIds.bytes(videoId)).update();
        }
    }

    /**
     * Where the files of a video lie.
     *
     * @param playbackId null if the video never existed here
     * @param sourceSha256 null if it was not computed before
     */
    record Place(
            UUID videoId,
            @Nullable UUID playbackId,
            @Nullable UUID generation,
            @Nullable String sourceSha256) {}

    /** A kept video whose files are not listed. Two replicas may list the same one, with the same result. */
    Optional<Place> unlisted() {
        return jdbc.sql("""
                        select p.video_id, coalesce(p.playback_id, v.playback_id) as playback_id,
                            coalesce(p.generation, b.generation) as generation, v.source_sha256
                        from preservation p
                            left join video v on v.id = p.video_id
                            left join playback b on b.playback_id = v.playback_id
                        where p.kept = true and p.listed_at is null
                        order by p.video_id limit 1""")
                .query((row, number) -> new Place(
                        BinaryIds.read(row, "video_id"),
                        BinaryIds.readOrNull(row, "playback_id"),
                        BinaryIds.readOrNull(row, "generation"),
                        row.getString("source_sha256")))
                .optional();
    }

    void list(UUID videoId, List<PreservedFile> files, Instant now) {
        jdbc.sql("delete from preserved_file where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .update();
        files.forEach(file -> jdbc.sql("""
                        insert into preserved_file (video_id, name, object_key, size_bytes, sha256)
                        values (:id, :name, :key, :size, :sha256)""")
                .param("id", BinaryIds.bytes(videoId))
                .param("name", file.name())
                .param("key", file.key())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .update());
        jdbc.sql("update preservation set listed_at = :now where video_id = :id")
                .param("now", Timestamp.from(now))
                .param("id", BinaryIds.bytes(videoId))
                .update();
    }

    List<PreservedFile> files(UUID videoId) {
        return jdbc.sql("""
                        select name, object_key, size_bytes, sha256 from preserved_file
                        where video_id = :id order by name""")
                .param("id", BinaryIds.bytes(videoId))
                .query((row, number) -> new PreservedFile(
                        row.getString("name"),
                        row.getString("object_key"),
                        row.getLong("size_bytes"),
                        row.getString("sha256")))
                .list();
    }

    /** Deleted videos of which moderation has not said since this instant whether it needs them. */
    long countUnanswered(Instant before) {
        return jdbc.sql("select count(*) from preservation where version = 0 and deleted_at < :before")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    long countUnansweredOf(UUID ownerId) {
        return jdbc.sql("select count(*) from preservation where owner_id = :owner and version = 0")
                .param("owner", BinaryIds.bytes(ownerId))
                .query(Long.class)
                .single();
    }

    private static Preservation read(ResultSet row) throws SQLException {
        var end = row.getTimestamp("ends_at");
        var deleted = row.getTimestamp("deleted_at");
        return new Preservation(
                BinaryIds.read(row, "video_id"),
                row.getBoolean("kept"),
                end == null ? null : end.toInstant(),
                row.getLong("version"),
                deleted == null ? null : deleted.toInstant(),
                BinaryIds.readOrNull(row, "playback_id"),
                BinaryIds.readOrNull(row, "generation"));
    }
}
