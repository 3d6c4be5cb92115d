package dev.kinora.recommendation.feed;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What viewers did with logged slots. Viewers are looked up in an index, however often a video was shown to others. */
@Component
class SlotOutcomes {

    private static final String ENJOYED = "ENJOYED";

    private static final String STORE = """
            update json_table(:rows, '$[*]' columns (
                id char(36) path '$.id', watched double path '$.watched', completed int path '$.completed',
                liked int path '$.liked', commented int path '$.commented', shared int path '$.shared',
                followed int path '$.followed', skipped int path '$.skipped', hidden int path '$.hidden',
                outcome varchar(10) path '$.outcome')) w
            straight_join impression i on i.recommendation_id = unhex(replace(w.id, '-', ''))
            set i.watched = w.watched, i.completed = w.completed, i.liked = w.liked, i.commented = w.commented,
                i.shared = w.shared, i.followed = w.followed, i.skipped = w.skipped, i.hidden = w.hidden,
                i.outcome = w.outcome""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SlotOutcomes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A viewer and a video that they were shown. */
    record Shown(UUID userId, UUID videoId) {}

    /** The newest slot since an instant of each of these viewers and each of these videos, where there is one. */
    Map<Shown, UUID> newest(Collection<UUID> userIds, Collection<UUID> videoIds, Instant since) {
        Map<Shown, UUID> newest = new HashMap<>();
        if (!userIds.isEmpty() && !videoIds.isEmpty()) {
            jdbc.sql("""
                            select user_id, video_id, recommendation_id from impression force index (impression_viewer)
                            where user_id in (:users) and served_at >= :since and video_id in (:videos)
                            order by served_at""")
                    .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                    .param("since", Timestamp.from(since))
                    .param("videos", videoIds.stream().map(BinaryIds::bytes).toList())
                    .query((ResultSet row) -> {
                        var shown = new Shown(BinaryIds.read(row, "user_id"), BinaryIds.read(row, "video_id"));
                        newest.put(shown, BinaryIds.read(row, "recommendation_id"));
                    });
        }
        return newest;
    }

    /** The newest slot that showed a video of a creator to a viewer since an instant. */
    Optional<UUID> newestOf(UUID userId, UUID creatorId, Instant since) {
        return jdbc.sql("""
                        select i.recommendation_id from impression i join catalogue_video v on v.video_id = i.video_id
                        where i.user_id = :user and i.served_at >= :since and v.owner_id = :creator
                        order by i.served_at desc limit 1""")
                .param("user", BinaryIds.bytes(userId))
                .param("since", Timestamp.from(since))
                .param("creator", BinaryIds.bytes(creatorId))
                .query((row, number) -> BinaryIds.read(row, "recommendation_id"))
                .optional();
    }

    /** Those of the slots that are logged, locked for this transaction in the order of their ids. */
    Map<UUID, JudgedSlot> lock(Set<UUID> recommendationIds) {
        Map<UUID, JudgedSlot> slots = new HashMap<>();
        if (!recommendationIds.isEmpty()) {
            jdbc.sql("""
                            select recommendation_id, user_id, video_id, served_at, source, exploration_arm, watched,
                                completed, liked, commented, shared, followed, skipped, hidden, outcome
                            from impression where recommendation_id in (:ids) order by recommendation_id for update""")
                    .param(
                            "ids",
                            recommendationIds.stream().map(BinaryIds::bytes).toList())
                    .query((ResultSet row) -> {
                        var slot = slot(row);
                        slots.put(slot.served().recommendationId(), slot);
                    });
        }
        return slots;
    }

    private static JudgedSlot slot(ResultSet row) throws SQLException {
        var served = new JudgedSlot.Served(
                BinaryIds.read(row, "recommendation_id"),
                BinaryIds.readOrNull(row, "user_id"),
                BinaryIds.read(row, "video_id"),
                row.getTimestamp("served_at").toInstant(),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("exploration_arm"));
        var marks = EnumSet.noneOf(Reaction.Mark.class);
        for (var mark : Reaction.Mark.values()) {
            if (row.getBoolean(mark.name().toLowerCase(Locale.ROOT))) {
                marks.add(mark);
            }
        }
        var outcome = row.getString("outcome");
        return new JudgedSlot(
                served,
                row.getDouble("watched"),
                row.getBoolean("completed"),
                marks,
                outcome == null ? null : outcome.equals(ENJOYED));
    }

    /** Number of slots with an outcome that were served to each of these viewers since an instant. */
    Map<UUID, Integer> countJudged(Set<UUID> userIds, Instant since) {
        Map<UUID, Integer> judged = new HashMap<>();
        if (!userIds.isEmpty()) {
            jdbc.sql("""
                            select user_id, count(outcome) as judged from impression force index (impression_viewer)
                            where user_id in (:users) and served_at >= :since group by user_id""")
                    .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                    .param("since", Timestamp.from(since))
                    .query((ResultSet row) -> {
                        judged.put(BinaryIds.read(row, "user_id"), row.getInt("judged"));
                    });
        }
        return judged;
    }

    private record Row(
            UUID id,
            double watched,
            int completed,
            int liked,
            int commented,
            int shared,
            int followed,
            int skipped,
            int hidden,
            @Nullable String outcome) {}

    /** Stores what was done with locked slots. */
    void store(Collection<JudgedSlot> slots) {
        if (!slots.isEmpty()) {
            jdbc.sql(STORE)
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    slots.stream().map(SlotOutcomes::row).toList()))
                    .update();
        }
    }

    private static Row row(JudgedSlot slot) {
        return new Row(
                slot.served().recommendationId(),
                slot.watched(),
                slot.isCompleted() ? 1 : 0,
                number(slot, Reaction.Mark.LIKED),
                number(slot, Reaction.Mark.COMMENTED),
                number(slot, Reaction.Mark.SHARED),
                number(slot, Reaction.Mark.FOLLOWED),
                number(slot, Reaction.Mark.SKIPPED),
                number(slot, Reaction.Mark.HIDDEN),
                slot.enjoyed().map(did -> did ? ENJOYED : "SKIPPED").orElse(null));
    }

    private static int number(JudgedSlot slot, Reaction.Mark mark) {
        return slot.has(mark) ? 1 : 0;
    }
}
