package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.catalogue.BinaryId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what viewers did. */
@Repository
class EngagementStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EngagementStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The record of a viewer and a video, locked for this transaction; a new one is empty. */
    ViewerVideo lock(UUID userId, UUID videoId, Instant at) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        VALUES (:user, :video, 0, :at, NULL, FALSE, FALSE, FALSE)""")
                .param("user", BinaryId.of(userId))
                .param("video", BinaryId.of(videoId))
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        SELECT weight, weighed_at, watched_at, viewed, liked, completed FROM viewer_video
                        WHERE user_id = :user AND video_id = :video FOR UPDATE""")
                .param("user", BinaryId.of(userId))
                .param("video", BinaryId.of(videoId))
                .query((row, number) -> {
                    var watched = row.getTimestamp("watched_at");
                    return new ViewerVideo(
                            row.getDouble("weight"),
                            row.getTimestamp("weighed_at").toInstant(),
                            watched == null ? null : watched.toInstant(),
                            row.getBoolean("viewed"),
                            row.getBoolean("liked"),
                            row.getBoolean("completed"));
                })
                .single();
    }

    void store(UUID userId, UUID videoId, ViewerVideo record) {
        var watchedAt = record.watchedAt();
        jdbc.sql("""
                        UPDATE viewer_video SET weight = :weight, weighed_at = :weighedAt, watched_at = :watchedAt,
                            viewed = :viewed, liked = :liked, completed = :completed
                        WHERE user_id = :user AND video_id = :video""")
                .param("user", BinaryId.of(userId))
                .param("video", BinaryId.of(videoId))
                .param("weight", record.weight())
                .param("weighedAt", Timestamp.from(record.weighedAt()))
                .param("watchedAt", watchedAt == null ? null : Timestamp.from(watchedAt))
                .param("viewed", record.viewed())
                .param("liked", record.liked())
                .param("completed", record.completed())
                .update();
    }

    void follow(UUID userId, UUID creatorId, Instant at) {
        jdbc.sql("INSERT IGNORE INTO viewer_follow (user_id, creator_id, followed_at) VALUES (:user, :creator, :at)")
                .param("user", BinaryId.of(userId))
                .param("creator", BinaryId.of(creatorId))
                .param("at", Timestamp.from(at))
                .update();
    }

    void unfollow(UUID userId, UUID creatorId) {
        jdbc.sql("DELETE FROM viewer_follow WHERE user_id = :user AND creator_id = :creator")
                .param("user", BinaryId.of(userId))
                .param("creator", BinaryId.of(creatorId))
                .update();
    }

    void give(UUID userId, FeedbackKind kind, UUID target, Instant at) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_feedback (user_id, kind, target_id, given_at)
                        VALUES (:user, :kind, :target, :at)""")
                .param("user", BinaryId.of(userId))
                .param("kind", kind.name())
                .param("target", BinaryId.of(target))
                .param("at", Timestamp.from(at))
                .update();
    }

    void takeBack(UUID userId, FeedbackKind kind, UUID target) {
        jdbc.sql("DELETE FROM viewer_feedback WHERE user_id = :user AND kind = :kind AND target_id = :target")
                .param("user", BinaryId.of(userId))
                .param("kind", kind.name())
                .param("target", BinaryId.of(target))
                .update();
    }

    void prefer(PreferenceUpdated event) {
        jdbc.sql("""
                        INSERT IGNORE INTO viewer_preference (user_id, categories, personalisation, version)
                        VALUES (:user, :categories, :personalisation, :version)""")
                .param("user", BinaryId.of(event.userId()))
                .param("categories", json.writeValueAsString(event.categories()))
                .param("personalisation", event.personalizationEnabled())
                .param("version", event.version())
                .update();
        jdbc.sql("""
                        UPDATE viewer_preference
                        SET categories = :categories, personalisation = :personalisation, version = :version
                        WHERE user_id = :user AND version < :version""")
                .param("user", BinaryId.of(event.userId()))
                .param("categories", json.writeValueAsString(event.categories()))
                .param("personalisation", event.personalizationEnabled())
                .param("version", event.version())
                .update();
    }
}
