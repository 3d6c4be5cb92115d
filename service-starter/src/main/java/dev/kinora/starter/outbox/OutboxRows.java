package dev.kinora.starter.outbox;

import dev.kinora.events.Topics;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Access to the tables of the outbox: waiting events and parked ones. */
class OutboxRows implements MeterBinder {

    private static final Duration PARKED_FOR = Duration.ofDays(30);
    private static final int LONGEST_ERROR = 500;

    /** Takedowns are found by their topic, however many other events wait; the others in their order. */
    private static final String TAKEDOWNS =
            "from outbox_event force index (outbox_event_topic) where topic in (:takedowns) ";

    private static final String OTHERS = "from outbox_event where topic not in (:takedowns) ";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OutboxRows(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the caller the only relay of a lane until its transaction ends; returns false if another one is active. */
    boolean lock(Lane lane) {
        return jdbc.sql("select id from outbox_relay where id = :id for update skip locked")
                .param("id", lane.lockId())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The oldest events of a lane, except those of the given topics. */
    List<OutboxRow> next(Lane lane, int limit, Collection<String> exceptTopics) {
        List<String> except = new ArrayList<>(exceptTopics);
        except.add(""); // SQL has no empty list; no topic has this name.
        return jdbc.sql("select sequence, event_id, topic, message_key, subject, body, traceparent, occurred_at "
                        + from(lane) + "and topic not in (:except) order by sequence limit :limit")
                .param("takedowns", Topics.TAKEDOWNS)
                .param("except", except)
                .param("limit", limit)
                .query((row, n) -> new OutboxRow(
                        row.getLong("sequence"),
                        BinaryIds.read(row, "event_id"),
                        row.getString("topic"),
                        row.getString("message_key"),
                        row.getString("subject"),
                        row.getBytes("body"),
                        row.getString("traceparent"),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
    }

    private static String from(Lane lane) {
        return switch (lane) {
            case TAKEDOWNS -> TAKEDOWNS;
            case OTHERS -> OTHERS;
        };
    }

    void remove(List<Long> sequences) {
        if (!sequences.isEmpty()) {
            jdbc.sql("delete from outbox_event where sequence in (:sequences)")
                    .param("sequences", sequences)
                    .update();
        }
    }

    /** Moves an event to the parked ones. */
    void park(long sequence, Throwable cause) {
        String error = cause.toString();
        jdbc.sql("""
                        insert into outbox_parked (sequence, event_id, topic, message_key, subject, body, traceparent,
                            occurred_at, parked_at, error)
                        select sequence, event_id, topic, message_key, subject, body, traceparent,
                            occurred_at, :now, :error
                        from outbox_event where sequence = :sequence""")
                .param("now", Timestamp.from(clock.instant()))
                .param("error", error.substring(0, Math.min(LONGEST_ERROR, error.length())))
                .param("sequence", sequence)
                .update();
        remove(List.of(sequence));
    }

    /** Deletes parked events after 30 days, because they contain personal data. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forgetParked() {
        new OldRows(jdbc, "outbox_parked", "parked_at")
                .deleteBefore(clock.instant().minus(PARKED_FOR));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.outbox.rows", () -> count("outbox_event"))
                .description("Events that wait to be sent, counted up to 100,000")
                .register(registry);
        Gauge.builder("kinora.outbox.parked", () -> count("outbox_parked"))
                .description("Events that Kafka refuses and that an operator must look at")
                .register(registry);
        Gauge.builder("kinora.outbox.oldest", () -> oldestSeconds("from outbox_event "))
                .description("For how long the oldest event has waited to be sent")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kinora.outbox.takedowns.oldest", () -> oldestSeconds(TAKEDOWNS))
                .description("For how long the oldest takedown has waited to be sent")
                .baseUnit("seconds")
                .register(registry);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from (select 1 from " + table + " limit 100000) counted")
                .query(Long.class)
                .single();
    }

    private double oldestSeconds(String from) {
        return jdbc.sql("select occurred_at " + from + "order by sequence limit 1")
                .param("takedowns", Topics.TAKEDOWNS)
                .query(Timestamp.class)
                .optional()
                .map(oldest -> secondsSince(oldest.toInstant()))
                .orElse(0.0);
    }

    private double secondsSince(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0);
    }
}
