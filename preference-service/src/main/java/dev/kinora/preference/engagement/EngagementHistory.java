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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The engagements of all viewers within the retention. */
@Component
public class EngagementHistory implements PersonalRecords {

    private static final String INSERT = """
            insert into engagement (id, user_id, kind, video_id, creator_id, recommendation_id, watched_ms, duration_ms,
                profiled, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final int historyLimit;

    EngagementHistory(JdbcClient jdbc, JdbcTemplate batches, EngagementProperties properties) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.historyLimit = properties.historyLimit();
    }

    /**
     * Stores engagements that are not stored yet and returns those, in the given order. Where another transaction stores one of them at the
     * same time, this one waits and fails; a repeat finds it stored.
     *
     * @param unprofiled viewers whose engagements no analysis may use
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<EngagementRecorded> append(List<EngagementRecorded> engagements, Set<UUID> unprofiled) {
        // In the order of the ids, so that repeats of a batch wait for each other.
        Map<UUID, EngagementRecorded> news = new TreeMap<>();
        engagements.forEach(engagement -> news.putIfAbsent(engagement.engagementId(), engagement));
        news.keySet().removeAll(known(news.keySet()));
        batches.batchUpdate(INSERT, news.values(), Math.max(1, news.size()), (statement, engagement) -> {
            EngagementTarget target = engagement.target();
            statement.setBytes(1, BinaryIds.bytes(engagement.engagementId()));
            statement.setBytes(2, BinaryIds.bytes(engagement.userId()));
            statement.setString(3, engagement.kind().name());
            statement.setBytes(4, BinaryIds.bytesOrNull(target.videoId()));
            statement.setBytes(5, BinaryIds.bytesOrNull(target.creatorId()));
            statement.setBytes(6, BinaryIds.bytesOrNull(target.recommendationId()));
            statement.setLong(7, engagement.watchedMs());
            statement.setLong(8, engagement.durationMs());
            statement.setBoolean(9, !unprofiled.contains(engagement.userId()));
            statement.setObject(10, utc(engagement.at()));
        });
        tally(news.values().stream()
                .filter(engagement -> !unprofiled.contains(engagement.userId()))
                .collect(Collectors.groupingBy(EngagementRecorded::userId, TreeMap::new, Collectors.counting())));
        return engagements.stream()
                .filter(engagement -> news.remove(engagement.engagementId()) != null)
                .toList();
    }

    private Set<UUID> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from engagement where id in (:ids)")
                        .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                        .query((row, number) -> BinaryIds.read(row, "id"))
                        .set();
    }

    private void tally(Map<UUID, Long> added) {
        batches.batchUpdate("""
                insert into engagement_tally (user_id, unanalyzed) values (?, ?)
                on duplicate key update unanalyzed = unanalyzed + values(unanalyzed)""", added.entrySet(), Math.max(1, added.size()), (statement, viewer) -> {
            statement.setBytes(1, BinaryIds.bytes(viewer.getKey()));
            statement.setLong(2, viewer.getValue());
        });
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
