package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalogue.BinaryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of every slot that was served. */
@Repository
class ImpressionLog {

    private static final String SELECT = "SELECT * FROM impression ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImpressionLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Logs a page.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the session has these positions already
     */
    @Transactional
    void append(UUID sessionId, int firstPosition, List<Impression> page) {
        for (var i = 0; i < page.size(); i++) {
            append(sessionId, firstPosition + i, page.get(i));
        }
    }

    private void append(UUID sessionId, int position, Impression impression) {
        var choice = impression.choice();
        jdbc.sql("""
                        INSERT INTO impression (recommendation_id, session_id, position, user_id, video_id, mode, arm,
                            source, exploration_arm, score, propensity, model_id, detail, served_at)
                        VALUES (:id, :session, :position, :user, :video, :mode, :arm, :source, :explorationArm,
                            :score, :propensity, :model, :detail, :servedAt)""")
                .param("id", BinaryId.of(impression.recommendationId()))
                .param("session", BinaryId.of(sessionId))
                .param("position", position)
                .param("user", bytes(impression.userId()))
                .param("video", BinaryId.of(impression.videoId()))
                .param("mode", choice.mode().name())
                .param("arm", choice.arm())
                .param("source", choice.source().name())
                .param("explorationArm", choice.explorationArm())
                .param("score", choice.score())
                .param("propensity", choice.propensity())
                .param("model", bytes(choice.modelId()))
                .param("detail", json.writeValueAsString(impression.detail()))
                .param("servedAt", Timestamp.from(impression.servedAt()))
                .update();
    }

    /** What the session has shown from this position on, in order. */
    List<Impression> served(UUID sessionId, int firstPosition, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE session_id = :session AND position >= :first AND position < :end ORDER BY position""")
                .param("session", BinaryId.of(sessionId))
                .param("first", firstPosition)
                .param("end", firstPosition + limit)
                .query(this::row)
                .list();
    }

    /** Every video that the session has shown. */
    Set<UUID> videosOf(UUID sessionId) {
        return jdbc.sql("SELECT video_id FROM impression WHERE session_id = :session")
                .param("session", BinaryId.of(sessionId))
                .query((row, number) -> BinaryId.read(row, "video_id"))
                .set();
    }

    Optional<Impression> find(UUID recommendationId) {
        return jdbc.sql(SELECT + "WHERE recommendation_id = :id")
                .param("id", BinaryId.of(recommendationId))
                .query(this::row)
                .optional();
    }

    /**
     * Notes how a slot turned out; only the first outcome counts.
     *
     * @return false if the slot is not one of this viewer, or has an outcome
     */
    boolean judge(UUID recommendationId, UUID userId, boolean enjoyed) {
        return jdbc.sql("""
                                UPDATE impression SET outcome = :outcome
                                WHERE recommendation_id = :id AND user_id = :user AND outcome IS NULL""")
                        .param("outcome", enjoyed ? "ENJOYED" : "SKIPPED")
                        .param("id", BinaryId.of(recommendationId))
                        .param("user", BinaryId.of(userId))
                        .update()
                > 0;
    }

    void erase(UUID userId) {
        jdbc.sql("DELETE FROM impression WHERE user_id = :user")
                .param("user", BinaryId.of(userId))
                .update();
    }

    /** Forgets slots served before this; returns how many. */
    int forgetBefore(Instant limit) {
        return jdbc.sql("DELETE FROM impression WHERE served_at < :limit LIMIT 100000")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    private Impression row(ResultSet row, int number) throws SQLException {
        var choice = new Impression.Choice(
                FeedMode.valueOf(row.getString("mode")),
                row.getString("arm"),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("exploration_arm"),
                row.getDouble("score"),
                row.getDouble("propensity"),
                BinaryId.readNullable(row, "model_id"));
        return new Impression(
                BinaryId.read(row, "recommendation_id"),
                BinaryId.read(row, "video_id"),
                BinaryId.readNullable(row, "user_id"),
                row.getTimestamp("served_at").toInstant(),
                choice,
                json.readValue(row.getString("detail"), Impression.Detail.class));
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : BinaryId.of(id);
    }
}
