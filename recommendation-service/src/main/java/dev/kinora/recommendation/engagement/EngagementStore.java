package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables about viewers. */
@Component
class EngagementStore {

    /** Most feedback of each kind per viewer; the oldest is deleted first. */
    static final int MOST_FEEDBACK = 2_000;

    /** Separate conditions, so that each uses its own index. */
    private static final List<String> ERASED = List.of(
            "viewer_feedback where user_id",
            "viewer_follow where user_id",
            "viewer_follow where creator_id",
            "viewer_turn_down where user_id",
            "viewer_preference where user_id");

    private static final String PROFILING =
            "select user_id, personalization, forget_before from viewer_preference where user_id in (:users)";

    private static final String LOCK = """
            select v.user_id, v.video_id, v.weight, v.weighed_at, v.watched_at, v.viewed_at, v.positive_at, v.liked, v.completed
            from json_table(:wanted, '$[*]' columns (
                user char(36) path '$.user', video char(36) path '$.video')) w
            straight_join viewer_video v on v.user_id = unhex(replace(w.user, '-', ''))
                and v.video_id = unhex(replace(w.video, '-', ''))
            for update""";

    private static final String INSERT = """
            insert into viewer_video (user_id, video_id, weight, weighed_at, watched_at, viewed, viewed_at, positive_at,
                liked, completed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REPLACED = """
             on duplicate key update weight = values(weight), weighed_at = values(weighed_at),
                watched_at = values(watched_at), viewed = values(viewed), viewed_at = values(viewed_at),
                positive_at = values(positive_at), liked = values(liked), completed = values(completed)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final InstantSource clock;

    EngagementStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    private record Wanted(UUID user, UUID video) {}

    /** The stored records of viewers and videos, locked for this transaction in the order of their keys. */
    Map<ViewerVideo.Key, ViewerVideo> lock(SortedSet<ViewerVideo.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var wanted = keys.stream()
                .map(key -> new Wanted(key.userId(), key.videoId()))
                .toList();
        Map<ViewerVideo.Key, ViewerVideo> found = new HashMap<>();
        jdbc.sql(LOCK).param("wanted", json.writeValueAsString(wanted)).query((ResultSet row) -> {
            found.put(
                    new ViewerVideo.Key(BinaryIds.read(row, "user_id"), BinaryIds.read(row, "video_id")),
                    new ViewerVideo(
                            row.getDouble("weight"),
                            row.getTimestamp("weighed_at").toInstant(),
                            instant(row.getTimestamp("watched_at")),
                            instant(row.getTimestamp("viewed_at")),
                            instant(row.getTimestamp("positive_at")),
                            row.getBoolean("liked"),
                            row.getBoolean("completed")));
        });
        return found;
    }

    /**
     * Stores records.
     *
     * @param stored those that were there when they were locked. If another one is there now, it fails, and has to be repeated.
     */
    void store(Map<ViewerVideo.Key, ViewerVideo> records, Set<ViewerVideo.Key> stored) {
        var byPresence = records.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.partitioningBy(record -> stored.contains(record.getKey())));
        byPresence.forEach((present, rows) -> batches.batchUpdate(
                present ? INSERT + REPLACED : INSERT, rows, Math.max(1, rows.size()), (statement, row) -> {
                    var record = row.getValue();
                    statement.setBytes(1, BinaryIds.bytes(row.getKey().userId()));
                    statement.setBytes(2, BinaryIds.bytes(row.getKey().videoId()));
                    statement.setDouble(3, record.weight());
                    statement.setTimestamp(4, Timestamp.from(record.weighedAt()));
                    statement.setTimestamp(5, timestamp(record.watchedAt()));
                    statement.setBoolean(6, record.viewed());
                    statement.setTimestamp(7, timestamp(record.viewedAt()));
                    statement.setTimestamp(8, timestamp(record.positiveAt()));
                    statement.setBoolean(9, record.liked());
                    statement.setBoolean(10, record.completed());
                }));
    }

    void follow(UUID userId, UUID creatorId, Instant at) {
        jdbc.sql("insert ignore into viewer_follow (user_id, creator_id, followed_at) values (:user, :creator, :at)")
                .param("user", BinaryIds.bytes(userId))
                .param("creator", BinaryIds.bytes(creatorId))
                .param("at", Timestamp.from(at))
                .update();
    }

    void unfollow(UUID userId, UUID creatorId) {
        jdbc.sql("delete from viewer_follow where user_id = :user and creator_id = :creator")
                .param("user", BinaryIds.bytes(userId))
                .param("creator", BinaryIds.bytes(creatorId))
                .update();
    }

    void give(UUID userId, FeedbackKind kind, UUID target, Instant at) {
        jdbc.sql("""
                        insert ignore into viewer_feedback (user_id, kind, target_id, given_at)
                        values (:user, :kind, :target, :at)""")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", kind.name())
                .param("target", BinaryIds.bytes(target))
                .param("at", Timestamp.from(at))
                .update();
        var more = jdbc.sql("select count(*) from viewer_feedback where user_id = :user and kind = :kind")
                        .param("user", BinaryIds.bytes(userId))
                        .param("kind", kind.name())
                        .query(Integer.class)
                        .single()
                - MOST_FEEDBACK;
        if (more > 0) {
            jdbc.sql("delete from viewer_feedback where user_id = :user and kind = :kind order by given_at limit "
                            + more)
                    .param("user", BinaryIds.bytes(userId))
                    .param("kind", kind.name())
                    .update();
        }
    }

    void takeBack(UUID userId, FeedbackKind kind, UUID target) {
        jdbc.sql("delete from viewer_feedback where user_id = :user and kind = :kind and target_id = :target")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", kind.name())
                .param("target", BinaryIds.bytes(target))
                .update();
    }

    /** The permissions to profile viewers that are not as by default. */
    Map<UUID, Profiling> profiling(Collection<UUID> userIds) {
        return profiling(PROFILING, userIds);
    }

    /** The same for a transaction that has written what was done with videos: waits for a change that is being stored. */
    Map<UUID, Profiling> profilingAfterWriting(Collection<UUID> userIds) {
        return profiling(PROFILING + " lock in share mode", userIds);
    }

    private Map<UUID, Profiling> profiling(String sql, Collection<UUID> userIds) {
        Map<UUID, Profiling> found = new HashMap<>();
        jdbc.sql(sql)
                .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                .query((ResultSet row) -> {
                    found.put(
                            BinaryIds.read(row, "user_id"),
                            new Profiling(
                                    row.getBoolean("personalization"), instant(row.getTimestamp("forget_before"))));
                });
        return found;
    }

    /** Stores preferences and deletes the history before their reset; returns false if newer ones are known. */
    boolean prefer(PreferenceUpdated event) {
        jdbc.sql("""
                        insert ignore into viewer_preference (user_id, categories, personalization, version)
                        values (:user, '[]', :personalization, -1)""")
                .param("user", BinaryIds.bytes(event.userId()))
                .param("personalization", event.personalizationEnabled())
                .update();
        var updated = jdbc.sql("""
                        update viewer_preference
                        set categories = :categories, personalization = :personalization,
                            forget_before = :forgetBefore, version = :version
                        where user_id = :user and version < :version""")
                .param("user", BinaryIds.bytes(event.userId()))
                .param("categories", json.writeValueAsString(event.categories()))
                .param("personalization", event.personalizationEnabled())
                .param("forgetBefore", timestamp(event.forgetBefore()))
                .param("version", event.version())
                .update();
        var forgetBefore = event.forgetBefore();
        if (updated > 0 && forgetBefore != null) {
            forget(event.userId(), forgetBefore);
        }
        return updated > 0;
    }

    /**
     * Deletes what was learned about a viewer before an instant. Views and likes stay recorded, because they must not
     * be counted twice; creators who were followed, hidden or turned down stay, because they are choices and not conclusions.
     */
    private void forget(UUID userId, Instant before) {
        takeBackLiking(
                "and v.weighed_at < :limit and (v.watched_at is null or v.watched_at < :limit)",
                userId,
                Timestamp.from(before));
        jdbc.sql("""
                        update viewer_video set weight = 0, watched_at = null, completed = false, positive_at = null
                        where user_id = :user and weighed_at < :before
                          and (watched_at is null or watched_at < :before)""")
                .param("user", BinaryIds.bytes(userId))
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("""
                        delete from viewer_feedback
                        where user_id = :user and kind in ('NOT_INTERESTED', 'MORE_LIKE_THIS') and given_at < :before""")
                .param("user", BinaryIds.bytes(userId))
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("""
                        delete from viewer_turn_down
                        where user_id = :user and kind <> 'CREATOR' and turned_down_at < :before""")
                .param("user", BinaryIds.bytes(userId))
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Deletes a batch of records that nobody has changed since the limit; their weights have decayed by then. */
    int forgetBefore(Instant limit) {
        return jdbc.sql("""
                        delete from viewer_video
                        where watched_at < :limit or (watched_at is null and weighed_at < :limit) limit 10000""").param("limit", Timestamp.from(limit)).update();
    }

    /**
     * Deletes a batch of what is stored about a viewer, including follows and feedback of others about them, and
     * subtracts their likes.
     *
     * @param limit most rows per table and condition
     * @return number of deleted rows
     */
    int eraseSome(UUID userId, int limit) {
        var erased = eraseVideos(userId, limit);
        erased += eraseHiding(userId, limit);
        for (var rows : ERASED) {
            erased += jdbc.sql("delete from " + rows + " = :user limit :limit")
                    .param("user", BinaryIds.bytes(userId))
                    .param("limit", limit)
                    .update();
        }
        erased += jdbc.sql("delete from viewer_turn_down where target = :target and kind = 'CREATOR' limit :limit")
                .param("target", userId.toString())
                .param("limit", limit)
                .update();
        return erased;
    }

    /** Some of the viewers whose feedback is about this account, or who turned it down. */
    List<UUID> hiding(UUID target, int limit) {
        return jdbc.sql("""
                        (select user_id from viewer_feedback where target_id = :target order by user_id limit :limit)
                        union
                        (select user_id from viewer_turn_down where target = :text and kind = 'CREATOR' limit :limit)""")
                .param("target", BinaryIds.bytes(target))
                .param("text", target.toString())
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "user_id"))
                .list();
    }

    private int eraseHiding(UUID target, int limit) {
        var hiding = hiding(target, limit);
        if (hiding.isEmpty()) {
            return 0;
        }
        return jdbc.sql("delete from viewer_feedback where target_id = :target and user_id in (:users)")
                .param("target", BinaryIds.bytes(target))
                .param("users", hiding.stream().map(BinaryIds::bytes).toList())
                .update();
    }

    private int eraseVideos(UUID userId, int limit) {
        var touched = jdbc.sql(
                        "select video_id, liked, positive_at from viewer_video where user_id = :user limit :limit for update")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", limit)
                .query((row, number) -> new Liked(
                        BinaryIds.read(row, "video_id"),
                        row.getBoolean("liked"),
                        row.getTimestamp("positive_at") != null))
                .list();
        for (var video : touched) {
            if (video.liked()) {
                subtractLike(video.videoId());
            }
            if (video.positive()) {
                takeBackLiking("and v.video_id = :limit", userId, BinaryIds.bytes(video.videoId()));
            }
            jdbc.sql("delete from viewer_video where user_id = :user and video_id = :video")
                    .param("user", BinaryIds.bytes(userId))
                    .param("video", BinaryIds.bytes(video.videoId()))
                    .update();
        }
        return touched.size();
    }

    private record Liked(UUID videoId, boolean liked, boolean positive) {}

    private void subtractLike(UUID videoId) {
        jdbc.sql("update video_counter set likes = greatest(0, likes - 1), changed_at = :now where video_id = :video")
                .param("now", Timestamp.from(clock.instant()))
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    /**
     * Takes back what a viewer added to the popularity of videos, as much of it as is left: whoever is forgotten could
     * otherwise add the same again.
     */
    private void takeBackLiking(String which, UUID userId, Object limit) {
        jdbc.sql("""
                        update video_counter n join viewer_video v on v.video_id = n.video_id
                        set n.liking = greatest(0, n.liking - 1),
                            n.this_year = greatest(0, n.this_year
                                - pow(0.5, greatest(0, timestampdiff(second, v.positive_at, n.decayed_at)) / 31536000)),
                            n.this_week = greatest(0, n.this_week
                                - pow(0.5, greatest(0, timestampdiff(second, v.positive_at, n.decayed_at)) / 604800)),
                            n.changed_at = :now
                        where v.user_id = :user and v.positive_at is not null and n.decayed_at is not null\s""" + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", BinaryIds.bytes(userId))
                .param("limit", limit)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
