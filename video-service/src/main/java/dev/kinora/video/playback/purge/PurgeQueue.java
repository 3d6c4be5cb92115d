package dev.kinora.video.playback.purge;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored purges: one per playback id, and a later request replaces an earlier one. */
@Component
class PurgeQueue implements MeterBinder {

    private static final Duration GIVEN_UP_FOR = Duration.ofDays(30);
    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;

    PurgeQueue(JdbcClient jdbc, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID playbackId, String prefix) {
        jdbc.sql("""
                        insert into cdn_purge (playback_id, purge_id, prefix, requested_at, attempts, due_at)
                        values (:playbackId, :id, :prefix, :now, 0, :now)
                        on duplicate key update purge_id = :id, prefix = :prefix, requested_at = :now, attempts = 0,
                            due_at = :now, given_up_at = null, error = null""")
                .param("playbackId", BinaryIds.bytes(playbackId))
                .param("id", BinaryIds.bytes(ids.next()))
                .param("prefix", prefix)
                .param("now", now())
                .update();
    }

    /** Takes due purges for this long: if the caller dies, they are due again afterwards. */
    @Transactional
    public List<Purge> lease(int limit, Duration lease) {
        List<Purge> due = jdbc.sql("""
                        select purge_id, playback_id, prefix, requested_at, attempts from cdn_purge
                        where given_up_at is null and due_at <= :now
                        order by due_at limit :limit for update skip locked""")
                .param("now", now())
                .param("limit", limit)
                .query((row, index) -> new Purge(
                        BinaryIds.read(row, "purge_id"),
                        BinaryIds.read(row, "playback_id"),
                        row.getString("prefix"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getInt("attempts")))
                .list();
        if (!due.isEmpty()) {
            jdbc.sql("update cdn_purge set due_at = :until where purge_id in (:ids)")
                    .param("until", Timestamp.from(clock.instant().plus(lease)))
                    .param(
                            "ids",
                            due.stream()
                                    .map(purge -> BinaryIds.bytes(purge.id()))
                                    .toList())
                    .update();
        }
        return due;
    }

    @Transactional
    public void remove(Purge done) {
        jdbc.sql("delete from cdn_purge where purge_id = :id")
                .param("id", BinaryIds.bytes(done.id()))
                .update();
    }

    @Transactional
    public void retry(Purge failed, Instant due, String error) {
        jdbc.sql("update cdn_purge set attempts = attempts + 1, due_at = :due, error = :error where purge_id = :id")
                .param("due", Timestamp.from(due))
                .param("error", cut(error))
                .param("id", BinaryIds.bytes(failed.id()))
                .update();
    }

    @Transactional
    public void giveUp(Purge failed, String error) {
        jdbc.sql("""
                        update cdn_purge set attempts = attempts + 1, given_up_at = :now, error = :error
                        where purge_id = :id""")
                .param("now", now())
                .param("error", cut(error))
                .param("id", BinaryIds.bytes(failed.id()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forgetGivenUp() {
        new OldRows(jdbc, "cdn_purge", "given_up_at")
                .deleteBefore(clock.instant().minus(GIVEN_UP_FOR));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.purges.pending", () -> count("given_up_at is null"))
                .description("Purges that the content delivery network has not accepted yet")
                .register(registry);
        Gauge.builder("kinora.purges.given.up", () -> count("given_up_at is not null"))
                .description("Purges that failed until they were given up, in the last 30 days")
                .register(registry);
        Gauge.builder("kinora.purges.oldest", this::oldestSeconds)
                .description("For how long the oldest purge has not been accepted")
                .baseUnit("seconds")
                .register(registry);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from cdn_purge where " + condition)
                .query(Long.class)
                .single();
    }

    private double oldestSeconds() {
        return jdbc.sql("select requested_at from cdn_purge where given_up_at is null order by requested_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(oldest ->
                        Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(LONGEST_ERROR, error.length()));
    }
}
