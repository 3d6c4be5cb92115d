package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and deletes the histories of viewers. */
@Component
public class ViewerHistories {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EngagementStore store;
    private final TurnDowns turnDowns;

    ViewerHistories(JdbcClient jdbc, JsonMapper json, EngagementStore store, TurnDowns turnDowns) {
        this.turnDowns = turnDowns;
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
    }

    /** The history of a viewer, with at most 10,000 videos, the most recently weighed first. */
    @Transactional(readOnly = true)
    public ViewerHistory of(UUID userId) {
        var feedback = feedback(userId);
        var preference = jdbc.sql("select categories, personalization from viewer_preference where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> Map.entry(
                        json.readValue(row.getString("categories"), new TypeReference<List<CategoryWeight>>() {}),
                        row.getBoolean("personalization")))
                .optional()
                .orElse(Map.entry(List.of(), true));
        return new ViewerHistory(
                touches(userId),
                feedback.getOrDefault(FeedbackKind.NOT_INTERESTED, Set.of()),
                feedback.getOrDefault(FeedbackKind.MORE_LIKE_THIS, Set.of()),
                feedback.getOrDefault(FeedbackKind.HIDE_CREATOR, Set.of()),
                follows(userId),
                preference.getKey(),
                preference.getValue(),
                turnDowns.mattersOf(userId));
    }

    /** The first views of the most recently active viewers, in order of time. */
    public List<Interaction> interactions(int viewers) {
        return jdbc.sql("""
                        select v.user_id, v.video_id, v.viewed_at
                        from viewer_video v
                        join (select user_id, max(viewed_at) as latest from viewer_video
                              where viewed_at is not null group by user_id order by latest desc limit :viewers) active
                          on active.user_id = v.user_id
                        where v.viewed_at is not null
                        order by v.viewed_at, v.video_id""")
                .param("viewers", viewers)
                .query((row, number) -> new Interaction(
                        BinaryIds.read(row, "user_id"),
                        BinaryIds.read(row, "video_id"),
                        row.getTimestamp("viewed_at").toInstant()))
                .list();
    }

    /** Deletes a batch of what is stored about a viewer; returns the number of rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSome(UUID userId, int limit) {
        return store.eraseSome(userId, limit);
    }

    /** Deletes a batch of records that have not changed since an instant; returns their number. */
    @Transactional
    public int forgetBefore(Instant limit) {
        return store.forgetBefore(limit);
    }

    private List<Touch> touches(UUID userId) {
        return jdbc.sql("""
                        select video_id, weight, weighed_at, watched_at, positive_at from viewer_video
                        where user_id = :user order by weighed_at desc limit :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", LONGEST)
                .query(ViewerHistories::touch)
                .list();
    }

    private static Touch touch(ResultSet row, int number) throws SQLException {
        var watched = row.getTimestamp("watched_at");
        var positive = row.getTimestamp("positive_at");
        return new Touch(
                BinaryIds.read(row, "video_id"),
                row.getDouble("weight"),
                row.getTimestamp("weighed_at").toInstant(),
                watched == null ? null : watched.toInstant(),
                positive == null ? null : positive.toInstant());
    }

    private Map<FeedbackKind, Set<UUID>> feedback(UUID userId) {
        return jdbc
                .sql("select kind, target_id from viewer_feedback where user_id = :user order by given_at desc")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) ->
                        Map.entry(FeedbackKind.valueOf(row.getString("kind")), BinaryIds.read(row, "target_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(LinkedHashSet::new))));
    }

    private Set<UUID> follows(UUID userId) {
        return jdbc.sql("select creator_id from viewer_follow where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> BinaryIds.read(row, "creator_id"))
                .set();
    }
}
