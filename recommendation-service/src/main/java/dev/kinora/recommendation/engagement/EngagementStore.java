package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    EngagementStore(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The record of a viewer and a video, locked for this transaction; created if missing. */
    ViewerVideo lock(UUID userId, UUID videoId, Instant at) {
        jdbc.sql("""
                        insert ignore into viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        values (:user, :video, 0, :at, null, false, false, false)""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        select weight, weighed_at, watched_at, viewed_at, positive_at, liked, completed from viewer_video
                        where user_id = :user and video_id = :video for update""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .query((row, number) -> new ViewerVideo(
                        row.getDouble("weight"),
                        row.getTimestamp("weighed_at").toInstant(),
                        instant(row.getTimestamp("watched_at")),
                        instant(row.getTimestamp("viewed_at")),
                        instant(row.getTimestamp("positive_at")),
                        row.getBoolean("liked"),
                        row.getBoolean("completed")))
                .single();
    }

    void store(UUID userId, UUID videoId, ViewerVideo record) {
        jdbc.sql("""
                        update viewer_video set weight = :weight, weighed_at = :weighedAt, watched_at = :watchedAt,
                            viewed = :viewed, viewed_at = :viewedAt, positive_at = :positiveAt, liked = :liked,
                            completed = :completed
                        where user_id = :user and video_id = :video""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .param("weight", record.weight())
                .param("weighedAt", Timestamp.from(record.weighedAt()))
                .param("watchedAt", timestamp(record.watchedAt()))
                .param("viewedAt", timestamp(record.viewedAt()))
                .param("positiveAt", timestamp(record.positiveAt()))
                .param("viewed", record.viewed())
                .param("liked", record.liked())
                .param("completed", record.completed())
                .update();
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

    /** The permission to profile a viewer; everything is allowed by default. */
    Profiling profiling(UUID userId) {
        return jdbc.sql("select personalization, forget_before from viewer_preference where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) ->
                        new Profiling(row.getBoolean("personalization"), instant(row.getTimestamp("forget_before"))))
                .optional()
                .orElse(Profiling.BY_DEFAULT);
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
