package dev.kinora.preference.engagement;

import static dev.kinora.preference.ColumnTimes.instant;
import static dev.kinora.preference.ColumnTimes.utc;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.preference.privacy.PersonalRecords;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The engagements of all viewers within the retention. */
@Component
public class EngagementHistory implements PersonalRecords {

    private final JdbcClient jdbc;
    private final int historyLimit;

    EngagementHistory(JdbcClient jdbc, EngagementProperties properties) {
        this.jdbc = jdbc;
        this.historyLimit = properties.historyLimit();
    }

    /**
     * Stores engagements that are not stored yet and returns those, in the given order.
     *
     * <p>Rows are inserted in the order of their ids, so that concurrent repeats of a batch do not deadlock.
     *
     * @param profiled whether analyses may use them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<EngagementRecorded> append(List<EngagementRecorded> engagements, boolean profiled) {
        Set<UUID> inserted = engagements.stream()
                .sorted(Comparator.comparing(EngagementRecorded::engagementId))
                .filter(engagement -> insert(engagement, profiled))
                .map(EngagementRecorded::engagementId)
                .collect(Collectors.toCollection(HashSet::new));
        List<EngagementRecorded> stored = engagements.stream()
                .filter(engagement -> inserted.remove(engagement.engagementId()))
                .toList();
        if (profiled) {
            stored.stream()
                    .collect(Collectors.groupingBy(EngagementRecorded::userId, Collectors.counting()))
                    .forEach(this::tally);
        }
        return stored;
    }

    /** The newest engagements of a viewer that analyses may use, with videos of a known category, newest first. */
    @Transactional(readOnly = true)
    public List<CategorizedEngagement> categorized(UUID userId, Instant since) {
        return jdbc.sql("""
                        select e.video_id, v.category, e.kind, e.watched_ms, v.duration_ms, e.occurred_at
                        from engagement e join video_category v on v.video_id = e.video_id
                        where e.user_id = :user and e.occurred_at >= :since and e.profiled
                          and v.category is not null
                        order by e.occurred_at desc limit :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("since", utc(since))
                .param("limit", historyLimit)
                .query((row, number) -> new CategorizedEngagement(
                        BinaryIds.read(row, "video_id"),
                        row.getString("category"),
                        EngagementKind.valueOf(row.getString("kind")),
                        ViewRule.counts(
                                EngagementKind.valueOf(row.getString("kind")),
                                row.getLong("watched_ms"),
                                row.getLong("duration_ms")),
                        instant(row, "occurred_at")))
                .list();
    }

    /** Viewers with a history, in order of their ids, after {@code after}. */
    @Transactional(readOnly = true)
    public List<UUID> viewersAfter(UUID after, int limit) {
        return jdbc.sql("select distinct user_id from engagement where user_id > :after order by user_id limit :limit")
                .param("after", BinaryIds.bytes(after))
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "user_id"))
                .list();
    }

    /** Viewers with at least this number of engagements since their last analysis, the most first. */
    @Transactional(readOnly = true)
    public List<UUID> viewersWithNews(int atLeast, int limit) {
        return jdbc.sql("""
                        select user_id from engagement_tally where unanalyzed >= :least
                        order by unanalyzed desc limit :limit""")
                .param("least", atLeast)
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "user_id"))
                .list();
    }

    /** Number of engagements of a viewer since the last analysis. */
    @Transactional(readOnly = true)
    public int unanalyzed(UUID userId) {
        return jdbc.sql("select unanalyzed from engagement_tally where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Subtracts engagements that an analysis has used. */
    @Transactional
    public void markAnalyzed(UUID userId, int seen) {
        jdbc.sql("update engagement_tally set unanalyzed = greatest(0, unanalyzed - :seen) where user_id = :user")
                .param("seen", seen)
                .param("user", BinaryIds.bytes(userId))
                .update();
    }

    /** Deletes up to {@code limit} engagements from before the instant and returns their number. */
    @Transactional
    int deleteBefore(Instant oldest, int limit) {
        return jdbc.sql("delete from engagement where occurred_at < :oldest limit :limit")
                .param("oldest", utc(oldest))
                .param("limit", limit)
                .update();
    }

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID accountId) {
        return jdbc.sql("select * from engagement where user_id = :user order by occurred_at")
                .param("user", BinaryIds.bytes(accountId))
                .query((row, number) -> engagement(row))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSome(UUID accountId, int limit) {
        int erased = 0;
        for (String table : List.of("engagement", "engagement_tally")) {
            erased += jdbc.sql("delete from " + table + " where user_id = :user limit :limit")
                    .param("user", BinaryIds.bytes(accountId))
                    .param("limit", limit)
                    .update();
        }
        return erased;
    }

    private boolean insert(EngagementRecorded engagement, boolean profiled) {
        EngagementTarget target = engagement.target();
        return jdbc.sql("""
                                insert ignore into engagement (id, user_id, kind, video_id, creator_id,
                                  recommendation_id, watched_ms, duration_ms, profiled, occurred_at)
                                values (:id, :user, :kind, :video, :creator,
                                  :recommendation, :watched, :duration, :profiled, :at)""")
                        .param("id", BinaryIds.bytes(engagement.engagementId()))
                        .param("user", BinaryIds.bytes(engagement.userId()))
                        .param("kind", engagement.kind().name())
                        .param("video", BinaryIds.bytesOrNull(target.videoId()))
                        .param("creator", BinaryIds.bytesOrNull(target.creatorId()))
                        .param("recommendation", BinaryIds.bytesOrNull(target.recommendationId()))
                        .param("watched", engagement.watchedMs())
                        .param("duration", engagement.durationMs())
                        .param("profiled", profiled)
                        .param("at", utc(engagement.at()))
                        .update()
                == 1;
    }

    private void tally(UUID userId, long more) {
        jdbc.sql("""
                        insert into engagement_tally (user_id, unanalyzed) values (:user, :more)
                        on duplicate key update unanalyzed = unanalyzed + :more""").param("user", BinaryIds.bytes(userId)).param("more", more).update();
    }

    private static EngagementRecorded engagement(ResultSet row) throws SQLException {
        return new EngagementRecorded(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "user_id"),
                EngagementKind.valueOf(row.getString("kind")),
                new EngagementTarget(
                        BinaryIds.readOrNull(row, "video_id"),
                        BinaryIds.readOrNull(row, "creator_id"),
                        BinaryIds.readOrNull(row, "recommendation_id")),
                row.getLong("watched_ms"),
                row.getLong("duration_ms"),
                instant(row, "occurred_at"));
    }
}
