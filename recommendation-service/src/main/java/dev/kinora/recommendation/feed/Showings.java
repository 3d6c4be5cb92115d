package dev.kinora.recommendation.feed;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often videos were shown, as far as slots are logged. */
@Component
public class Showings {

    private final JdbcClient jdbc;

    Showings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many slots showed a video.
     *
     * @param source what chose it, such as HYBRID, EXPLORE, FRESH, FOLLOWING
     * @param slots at most 100,000 of all sources together are counted
     */
    public record ShownBy(String source, long slots) {}

    /** How often a video was shown since an instant, the most frequent source first. */
    public List<ShownBy> since(UUID videoId, Instant since) {
        return jdbc.sql("""
                        select source, count(*) as slots
                        from (select source from impression
                              where video_id = :video and served_at >= :since limit 100000) shown
                        group by source order by slots desc, source""")
                .param("video", BinaryIds.bytes(videoId))
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new ShownBy(row.getString("source").toUpperCase(Locale.ROOT), row.getLong("slots")))
                .list();
    }

    /** When a viewer was shown a video last. */
    Optional<Instant> last(UUID userId, UUID videoId) {
        return jdbc.sql("""
                        select served_at from impression where user_id = :user and video_id = :video
                        order by served_at desc limit 1""")
                .param("user", BinaryIds.bytes(userId))
                .param("video", BinaryIds.bytes(videoId))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
