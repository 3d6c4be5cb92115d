package dev.kinora.preference.engagement;

import static dev.kinora.preference.ColumnValues.binary;
import static dev.kinora.preference.ColumnValues.instant;
import static dev.kinora.preference.ColumnValues.utc;
import static dev.kinora.preference.ColumnValues.uuid;
import static dev.kinora.preference.ColumnValues.uuidOrNull;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.preference.privacy.PersonalData;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every viewer did in the last thirty days. */
@Service
public class EngagementHistory implements PersonalData {

    private final JdbcClient jdbc;
    private final int historyLimit;

    EngagementHistory(JdbcClient jdbc, EngagementProperties properties) {
        this.jdbc = jdbc;
        this.historyLimit = properties.historyLimit();
    }

    /**
     * Stores the engagements that are not stored yet and returns those, in the order given.
     *
     * <p>Rows are inserted in the order of their ids, so that two repeats of one batch cannot lock each other out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<EngagementRecorded> append(List<EngagementRecorded> engagements) {
        Set<UUID> inserted = engagements.stream()
                .sorted(Comparator.comparing(EngagementRecorded::engagementId))
                .filter(this::insert)
                .map(EngagementRecorded::engagementId)
                .collect(Collectors.toCollection(HashSet::new));
        List<EngagementRecorded> stored = engagements.stream()
                .filter(engagement -> inserted.remove(engagement.engagementId()))
                .toList();
        stored.stream()
                .collect(Collectors.groupingBy(EngagementRecorded::userId, Collectors.counting()))
                .forEach(this::tally);
        return stored;
    }

    /** The newest engagements of a viewer with videos of a known category, newest first. */
    @Transactional(readOnly = true)
    public List<CategorisedEngagement> categorised(UUID userId, Instant since) {
        return jdbc.sql("""
                        select e.video_id, v.category, e.kind, e.occurred_at
                        from engagement e join video_category v on v.video_id = e.video_id
                        where e.user_id = :user and e.occurred_at >= :since and v.category is not null
                        order by e.occurred_at desc limit :limit""")
                .param("user", binary(userId))
                .param("since", utc(since))
                .param("limit", historyLimit)
                .query((row, number) -> new CategorisedEngagement(
                        uuid(row, "video_id"),
                        row.getString("category"),
                        EngagementKind.valueOf(row.getString("kind")),
                        instant(row, "occurred_at")))
                .list();
    }

    /** Viewers with a history, in the order of their ids, from {@code after} (exclusive) on. */
    @Transactional(readOnly = true)
    public List<UUID> viewersAfter(UUID after, int limit) {
        return jdbc.sql("select distinct user_id from engagement where user_id > :after order by user_id limit :limit")
                .param("after", binary(after))
                .param("limit", limit)
                .query((row, number) -> uuid(row, "user_id"))
                .list();
    }

    /** Viewers with at least so many engagements that no analysis has seen, the most first. */
    @Transactional(readOnly = true)
    public List<UUID> viewersWithNews(int atLeast, int limit) {
        return jdbc.sql("""
                        select user_id from engagement_tally where unanalysed >= :least
                        order by unanalysed desc limit :limit""")
                .param("least", atLeast)
                .param("limit", limit)
                .query((row, number) -> uuid(row, "user_id"))
                .list();
    }

    /** Notes that an analysis has seen everything up to now. */
    @Transactional
    public void markAnalysed(UUID userId) {
        jdbc.sql("update engagement_tally set unanalysed = 0 where user_id = :user")
                .param("user", binary(userId))
                .update();
    }

    /** Deletes up to {@code limit} engagements from before the instant and returns how many. */
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
                .param("user", binary(accountId))
                .query((row, number) -> engagement(row))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID accountId) {
        for (String table : List.of("engagement", "engagement_tally")) {
            jdbc.sql("delete from " + table + " where user_id = :user")
                    .param("user", binary(accountId))
                    .update();
        }
    }

    private boolean insert(EngagementRecorded engagement) {
        EngagementTarget target = engagement.target();
        return jdbc.sql("""
                                insert ignore into engagement (id, user_id, kind, video_id, creator_id,
                                  recommendation_id, watched_ms, duration_ms, occurred_at)
                                values (:id, :user, :kind, :video, :creator,
                                  :recommendation, :watched, :duration, :at)""")
                        .param("id", binary(engagement.engagementId()))
                        .param("user", binary(engagement.userId()))
                        .param("kind", engagement.kind().name())
                        .param("video", binary(target.videoId()))
                        .param("creator", binary(target.creatorId()))
                        .param("recommendation", binary(target.recommendationId()))
                        .param("watched", engagement.watchedMs())
                        .param("duration", engagement.durationMs())
                        .param("at", utc(engagement.at()))
                        .update()
                == 1;
    }

    private void tally(UUID userId, long more) {
        jdbc.sql("""
                        insert into engagement_tally (user_id, unanalysed) values (:user, :more)
                        on duplicate key update unanalysed = unanalysed + :more""").param("user", binary(userId)).param("more", more).update();
    }

    private static EngagementRecorded engagement(ResultSet row) throws SQLException {
        return new EngagementRecorded(
                uuid(row, "id"),
                uuid(row, "user_id"),
                EngagementKind.valueOf(row.getString("kind")),
                new EngagementTarget(
                        uuidOrNull(row, "video_id"),
                        uuidOrNull(row, "creator_id"),
                        uuidOrNull(row, "recommendation_id")),
                row.getLong("watched_ms"),
                row.getLong("duration_ms"),
                instant(row, "occurred_at"));
    }
}
