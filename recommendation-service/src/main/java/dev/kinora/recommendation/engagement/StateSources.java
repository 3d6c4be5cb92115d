package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes the state of a viewer from the tables. For a transaction that holds the lock of the state. */
@Component
class StateSources {

    /** Most accounts per side of a block. */
    private static final int MOST_BLOCKS = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    StateSources(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Makes the body, and writes the segments of what was watched anew. */
    StateBody body(UUID userId, SeenVideos seen) {
        var body = new StateBody();
        addTouches(userId, body);
        addFeedback(userId, body);
        addPreference(userId, body);
        addTurnedDown(userId, body);
        addLimits(userId, body);
        rewriteSeen(userId, body, seen);
        return body;
    }

    private void addTouches(UUID userId, StateBody body) {
        jdbc.sql("""
                        select video_id, weight, weighed_at, watched_at, positive_at from viewer_video
                        where user_id = :user order by weighed_at desc limit :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", StateBody.TOUCHES)
                .query((ResultSet row) -> {
                    body.touches.add(touch(row));
                });
    }

    private static Touch touch(ResultSet row) throws SQLException {
        var watched = row.getTimestamp("watched_at");
        var positive = row.getTimestamp("positive_at");
        return new Touch(
                BinaryIds.read(row, "video_id"),
                row.getDouble("weight"),
                row.getTimestamp("weighed_at").toInstant(),
                watched == null ? null : watched.toInstant(),
                positive == null ? null : positive.toInstant());
    }

    private void addFeedback(UUID userId, StateBody body) {
        jdbc.sql("select kind, target_id from viewer_feedback where user_id = :user order by given_at desc")
                .param("user", BinaryIds.bytes(userId))
                .query((ResultSet row) -> {
                    body.of(FeedbackKind.valueOf(row.getString("kind"))).add(BinaryIds.read(row, "target_id"));
                });
    }

    private void addPreference(UUID userId, StateBody body) {
        jdbc.sql("select categories, personalization, forget_before from viewer_preference where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((ResultSet row) -> {
                    var forget = row.getTimestamp("forget_before");
                    body.preferences =
                            json.readValue(row.getString("categories"), new TypeReference<List<CategoryWeight>>() {});
                    body.personalized = row.getBoolean("personalization");
                    body.forgetBefore = forget == null ? null : forget.toInstant();
                });
    }

    private void addTurnedDown(UUID userId, StateBody body) {
        jdbc.sql("select kind, target from viewer_turn_down where user_id = :user limit :most")
                .param("user", BinaryIds.bytes(userId))
                .param("most", TurnDowns.MOST)
                .query((ResultSet row) -> {
                    body.turnedDown.add(
                            new Matter(Matter.Kind.valueOf(row.getString("kind")), row.getString("target")));
                });
    }

    private void addLimits(UUID userId, StateBody body) {
        jdbc.sql("select adult from viewer_adult where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query((ResultSet row) -> {
                    body.adult = row.getBoolean("adult");
                });
        jdbc.sql("""
                        (select blocked_id as other from viewer_block
                         where blocker_id = :user and ended_at is null limit :most)
                        union
                        (select blocker_id as other from viewer_block
                         where blocked_id = :user and ended_at is null limit :most)""")
                .param("user", BinaryIds.bytes(userId))
                .param("most", MOST_BLOCKS)
                .query((ResultSet row) -> {
                    body.blocked.add(BinaryIds.read(row, "other"));
                });
    }

    private void rewriteSeen(UUID userId, StateBody body, SeenVideos seen) {
        jdbc.sql("delete from viewer_seen where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .update();
        var entries = new ByteArrayOutputStream();
        jdbc.sql("""
                        select video_id, watched_at from viewer_video
                        where user_id = :user and watched_at is not null
                        order by watched_at desc limit :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", SeenVideos.KEPT)
                .query((ResultSet row) -> {
                    entries.writeBytes(SeenVideos.entry(
                            BinaryIds.read(row, "video_id"),
                            row.getTimestamp("watched_at").toInstant()));
                });
        var all = entries.toByteArray();
        var most = SeenVideos.SEGMENT * SeenVideos.ENTRY;
        var segments = new ArrayList<Segment>();
        for (var from = 0; from < all.length; from += most) {
            var segment = Arrays.copyOfRange(all, from, Math.min(all.length, from + most));
            segments.add(new Segment(userId, segments.size(), segment));
        }
        appendSeen(segments);
        body.seen = all.length / SeenVideos.ENTRY;
        seen.add(all);
    }

    /** Adds what was watched just now. */
    void appendSeen(Map<UUID, StateDraft> drafts) {
        var segments = drafts.entrySet().stream()
                .flatMap(viewer -> viewer.getValue().watched().entrySet().stream()
                        .map(added -> new Segment(
                                viewer.getKey(),
                                added.getKey(),
                                added.getValue().toByteArray())))
                .toList();
        appendSeen(segments);
    }

    private record Segment(UUID userId, int number, byte[] entries) {}

    private void appendSeen(List<Segment> segments) {
        batches.batchUpdate("""
                insert into viewer_seen (user_id, segment, body) values (?, ?, ?)
                on duplicate key update body = concat(body, values(body))""", segments, Math.max(1, segments.size()), (statement, segment) -> {
            statement.setBytes(1, BinaryIds.bytes(segment.userId()));
            statement.setInt(2, segment.number());
            statement.setBytes(3, segment.entries());
        });
    }
}
