package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads, and forgets, what is known about viewers. */
@Component
public class ViewerHistories {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EngagementStore store;

    ViewerHistories(JdbcClient jdbc, JsonMapper json, EngagementStore store) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
    }

    /** What is known about this viewer: at most their ten thousand newest videos. */
    @Transactional(readOnly = true)
    public ViewerHistory of(UUID userId) {
        var feedback = feedback(userId);
        var preference = jdbc.sql("SELECT categories, personalisation FROM viewer_preference WHERE user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> Map.entry(
                        json.readValue(row.getString("categories"), new TypeReference<List<CategoryWeight>>() {}),
                        row.getBoolean("personalisation")))
                .optional()
                .orElse(Map.entry(List.of(), true));
        return new ViewerHistory(
                touches(userId),
                feedback.getOrDefault(FeedbackKind.NOT_INTERESTED, Set.of()),
                feedback.getOrDefault(FeedbackKind.MORE_LIKE_THIS, Set.of()),
                feedback.getOrDefault(FeedbackKind.HIDE_CREATOR, Set.of()),
                follows(userId),
                preference.getKey(),
                preference.getValue());
    }

    /** What the most recently active viewers have viewed, in the order of time. */
    public List<Interaction> interactions(int viewers) {
        return jdbc.sql("""
                        SELECT v.user_id, v.video_id, v.viewed_at
                        FROM viewer_video v
                        JOIN (SELECT user_id, MAX(viewed_at) AS latest FROM viewer_video
                              WHERE viewed_at IS NOT NULL GROUP BY user_id ORDER BY latest DESC LIMIT :viewers) active
                          ON active.user_id = v.user_id
                        WHERE v.viewed_at IS NOT NULL
                        ORDER BY v.viewed_at, v.video_id""")
                .param("viewers", viewers)
                .query((row, number) -> new Interaction(
                        BinaryIds.read(row, "user_id"),
                        BinaryIds.read(row, "video_id"),
                        row.getTimestamp("viewed_at").toInstant()))
                .list();
    }

    /** Forgets everything about a viewer. */
    @Transactional
    public void erase(UUID userId) {
        store.erase(userId);
    }

    /** Forgets some of what viewers did before an instant and have not touched since; returns how much. */
    @Transactional
    public int forgetBefore(Instant limit) {
        return store.forgetBefore(limit);
    }

    private List<Touch> touches(UUID userId) {
        return jdbc.sql("""
                        SELECT video_id, weight, weighed_at, watched_at FROM viewer_video
                        WHERE user_id = :user ORDER BY weighed_at DESC LIMIT :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", LONGEST)
                .query(ViewerHistories::touch)
                .list();
    }

    private static Touch touch(ResultSet row, int number) throws SQLException {
        var watched = row.getTimestamp("watched_at");
        return new Touch(
                BinaryIds.read(row, "video_id"),
                row.getDouble("weight"),
                row.getTimestamp("weighed_at").toInstant(),
                watched == null ? null : watched.toInstant());
    }

    private Map<FeedbackKind, Set<UUID>> feedback(UUID userId) {
        return jdbc
                .sql("SELECT kind, target_id FROM viewer_feedback WHERE user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) ->
                        Map.entry(FeedbackKind.valueOf(row.getString("kind")), BinaryIds.read(row, "target_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private Set<UUID> follows(UUID userId) {
        return jdbc.sql("SELECT creator_id FROM viewer_follow WHERE user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> BinaryIds.read(row, "creator_id"))
                .set();
    }
}
