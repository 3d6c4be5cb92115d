package dev.kinora.preference.archive;

import static dev.kinora.preference.ColumnTimes.instant;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engagements that may be archived: with videos, of viewers whose consent covered them then and covers them now, and
 * who have neither reset their profile since nor asked for their erasure.
 */
@Component
class ArchivedRows {

    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    ArchivedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Sink {
        void accept(ArchivedEngagement row) throws IOException;
    }

    private record Found(LocalDateTime occurredAt, UUID id, ArchivedEngagement row) {}

    /** The day in UTC of the oldest engagement. */
    Optional<LocalDate> oldest() {
        return jdbc.sql("select occurred_at from engagement order by occurred_at limit 1")
                .query(LocalDateTime.class)
                .optional()
                .map(LocalDateTime::toLocalDate);
    }

    /** Passes the rows of a day in UTC on, in order of time, a page at a time. */
    void forEach(LocalDate day, Sink sink) throws IOException {
        LocalDateTime from = day.atStartOfDay();
        UUID after = BEFORE_ALL;
        List<Found> page;
        do {
            page = page(from, after, day.plusDays(1).atStartOfDay());
            for (Found found : page) {
                sink.accept(found.row());
                from = found.occurredAt();
                after = found.id();
            }
        } while (page.size() == PAGE);
    }

    private List<Found> page(LocalDateTime from, UUID after, LocalDateTime to) {
        return jdbc.sql("""
                        select e.id, a.viewer, e.video_id, e.kind, e.watched_ms, coalesce(v.duration_ms, 3000) as duration,
                          e.occurred_at
                        from engagement e
                        join archived_viewer a on a.user_id = e.user_id
                        left join video_category v on v.video_id = e.video_id
                        left join preference_profile p on p.user_id = e.user_id
                        where e.occurred_at >= :from and e.occurred_at < :to
                          and (e.occurred_at > :from or e.id > :after)
                          and e.video_id is not null and e.profiled
                          and coalesce(p.personalization_enabled, true)
                          and (p.infer_since is null or e.occurred_at >= p.infer_since)
                          and not exists (select 1 from account_erasure x where x.account_id = e.user_id)
                        order by e.occurred_at, e.id limit :page""")
                .param("from", from)
                .param("to", to)
                .param("after", BinaryIds.bytes(after))
                .param("page", PAGE)
                .query((row, number) -> new Found(
                        row.getObject("occurred_at", LocalDateTime.class),
                        BinaryIds.read(row, "id"),
                        new ArchivedEngagement(
                                BinaryIds.read(row, "viewer"),
                                BinaryIds.read(row, "video_id"),
                                EngagementKind.valueOf(row.getString("kind")),
                                row.getLong("watched_ms"),
                                row.getLong("duration"),
                                instant(row, "occurred_at"))))
                .list();
    }
}
