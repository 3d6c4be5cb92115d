package dev.kinora.moderation.review.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Marks waiting cases that are due, so that they come first among their grade of severity, along the same index. The mark is
 * no new version of a case; a change of the case that overwrites it is followed by the next round.
 */
@Component
public class LateCases {

    /** Rows per statement, so that none holds many locks for long. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final MultiGauge overdue;
    private final RoutingTable routing;
    private final InstantSource clock;

    LateCases(JdbcClient jdbc, MeterRegistry meters, RoutingTable routing, InstantSource clock) {
        this.jdbc = jdbc;
        this.overdue = MultiGauge.builder("kinora.review.overdue")
                .description("Waiting cases that are due, per queue")
                .register(meters);
        this.routing = routing;
        this.clock = clock;
    }

    /** Marks what is due by now, and counts what is late. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    public void mark() {
        for (var state : List.of("OPEN", "CLAIMED")) {
            int marked;
            do {
                marked = jdbc.sql("""
                                update review_case set late = true
                                where state = :state and late = false and due_at <= :now
                                order by due_at limit :most""")
                        .param("state", state)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", AT_ONCE)
                        .update();
            } while (marked == AT_ONCE);
        }
        count();
    }

    private void count() {
        overdue.register(
                routing.active().rules().queues().stream()
                        .map(queue -> MultiGauge.Row.of(Tags.of("queue", queue.code()), waiting(queue.code())))
                        .toList(),
                true);
    }

    private long waiting(String queue) {
        return jdbc.sql("""
                        select count(*) from review_case
                        where queue = :queue and state in ('OPEN', 'CLAIMED') and late = true""").param("queue", queue).query(Long.class).single();
    }
}
