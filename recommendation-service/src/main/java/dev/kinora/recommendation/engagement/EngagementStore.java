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
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what viewers did. */
@Repository
class EngagementStore {

    /** How much of each kind a viewer may give; the oldest makes room. */
    static final int MOST_FEEDBACK = 2_000;

    private static final List<String> ERASED = List.of(
            "viewer_video WHERE user_id = :user",
            "viewer_feedback WHERE user_id = :user OR target_id = :user",
            "viewer_follow WHERE user_id = :user OR creator_id = :user",
            "viewer_preference WHERE user_id = :user");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    EngagementStore(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The record of a viewer and a video, locked for this transaction; a new one is empty. */
    ViewerVideo lock(UUID userId, UUID videoId, Instant at) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        VALUES (:user, :video, 0, :at, NULL, FALSE, FALSE, FALSE)""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        SELECT weight, weighed_at, watched_at, viewed_at, liked, completed FROM viewer_video
                        WHERE user_id = :user AND video_id = :video FOR UPDATE""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .query((row, number) -> new ViewerVideo(
                        row.getDouble("weight"),
                        row.getTimestamp("weighed_at").toInstant(),
                        instant(row.getTimestamp("watched_at")),
                        instant(row.getTimestamp("viewed_at")),
                        row.getBoolean("liked"),
                        row.getBoolean("completed")))
                .single();
    }

    void store(UUID userId, UUID videoId, ViewerVideo record) {
        jdbc.sql("""
                        UPDATE viewer_video SET weight = :weight, weighed_at = :weighedAt, watched_at = :watchedAt,
                            viewed = :viewed, viewed_at = :viewedAt, liked = :liked, completed = :completed
                        WHERE user_id = :user AND video_id = :video""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .param("weight", record.weight())
                .param("weighedAt", Timestamp.from(record.weighedAt()))
                .param("watchedAt", timestamp(record.watchedAt()))
                .param("viewedAt", timestamp(record.viewedAt()))
                .param("viewed", record.viewed())
                .param("liked", record.liked())
                .param("completed", record.completed())
                .update();
    }

    void follow(UUID userId, UUID creatorId, Instant at) {
        jdbc.sql("INSERT IGNORE INTO viewer_follow (user_id, creator_id, followed_at) VALUES (:user, :creator, :at)")
                .param("user", BinaryIds.bytes(userId))
                .param("creator", BinaryIds.bytes(creatorId))
                .param("at", Timestamp.from(at))
                .update();
    }

    void unfollow(UUID userId, UUID creatorId) {
        jdbc.sql("DELETE FROM viewer_follow WHERE user_id = :user AND creator_id = :creator")
                .param("user", BinaryIds.bytes(userId))
                .param("creator", BinaryIds.bytes(creatorId))
                .update();
    }

    void give(UUID userId, FeedbackKind kind, UUID target, Instant at) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_feedback (user_id, kind, target_id, given_at)
                        VALUES (:user, :kind, :target, :at)""")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", kind.name())
                .param("target", BinaryIds.bytes(target))
                .param("at", Timestamp.from(at))
                .update();
        var more = jdbc.sql("SELECT COUNT(*) FROM viewer_feedback WHERE user_id = :user AND kind = :kind")
                        .param("user", BinaryIds.bytes(userId))
                        .param("kind", kind.name())
                        .query(Integer.class)
                        .single()
                - MOST_FEEDBACK;
        if (more > 0) {
            jdbc.sql("DELETE FROM viewer_feedback WHERE user_id = :user AND kind = :kind ORDER BY given_at LIMIT "
                            + more)
                    .param("user", BinaryIds.bytes(userId))
                    .param("kind", kind.name())
                    .update();
        }
    }

    void takeBack(UUID userId, FeedbackKind kind, UUID target) {
        jdbc.sql("DELETE FROM viewer_feedback WHERE user_id = :user AND kind = :kind AND target_id = :target")
                .param("user", BinaryIds.bytes(userId))
                .param("kind", kind.name())
                .param("target", BinaryIds.bytes(target))
                .update();
    }

    /** What a viewer allows; by default all. */
    Profiling profiling(UUID userId) {
        return jdbc.sql("SELECT personalisation, forget_before FROM viewer_preference WHERE user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) ->
                        new Profiling(row.getBoolean("personalisation"), instant(row.getTimestamp("forget_before"))))
                .optional()
                .orElse(Profiling.BY_DEFAULT);
    }

    /** Takes preferences over, unless newer ones are known, and forgets what they say is to be forgotten. */
    void prefer(PreferenceUpdated event) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_preference (user_id, categories, personalisation, version)
                        VALUES (:user, '[]', :personalization, -1)""")
                .param("user", BinaryIds.bytes(event.userId()))
                .param("personalization", event.personalizationEnabled())
                .update();
        var updated = jdbc.sql("""
                        UPDATE viewer_preference
                        SET categories = :categories, personalisation = :personalization,
                            forget_before = :forgetBefore, version = :version
                        WHERE user_id = :user AND version < :version""")
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
    }

    /**
     * Forgets what a viewer did and said before an instant. That they have viewed and liked videos stays, so that nothing is
     * counted twice; creators whom they follow or hid stay too, for those are choices and no conclusions.
     */
    private void forget(UUID userId, Instant before) {
        jdbc.sql("""
                        UPDATE viewer_video SET weight = 0, watched_at = NULL, completed = FALSE
                        WHERE user_id = :user AND weighed_at < :before
                          AND (watched_at IS NULL OR watched_at < :before)""")
                .param("user", BinaryIds.bytes(userId))
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("""
                        DELETE FROM viewer_feedback
                        WHERE user_id = :user AND kind IN ('NOT_INTERESTED', 'MORE_LIKE_THIS') AND given_at < :before""")
                .param("user", BinaryIds.bytes(userId))
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Forgets videos that nobody has touched for long; what they once weighed has decayed to nothing. */
    int forgetBefore(Instant limit) {
        return jdbc.sql("""
                        DELETE FROM viewer_video
                        WHERE watched_at < :limit OR (watched_at IS NULL AND weighed_at < :limit) LIMIT 10000""").param("limit", Timestamp.from(limit)).update();
    }

    /** Forgets a viewer altogether, also as somebody whom others follow or hid, and takes their likes back. */
    void erase(UUID userId) {
        var id = BinaryIds.bytes(userId);
        jdbc.sql("""
                        UPDATE video_counter c JOIN viewer_video v ON v.video_id = c.video_id
                        SET c.likes = GREATEST(0, c.likes - 1), c.changed_at = :now
                        WHERE v.user_id = :user AND v.liked = TRUE""")
                .param("user", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        ERASED.forEach(condition ->
                jdbc.sql("DELETE FROM " + condition).param("user", id).update());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
