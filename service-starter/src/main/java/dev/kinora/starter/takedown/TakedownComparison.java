package dev.kinora.starter.takedown;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClientException;

/**
 * Withdraws content of one kind whose takedown did not arrive as an event. Each minute one replica reads the decisions since
 * its last reading, so the cost depends on the number of decisions and not of contents. A position is stored when all
 * decisions before it were compared; decisions that are read again have no effect.
 */
public class TakedownComparison {

    private static final Logger log = LoggerFactory.getLogger(TakedownComparison.class);

    /** A younger decision is left to its event; the next comparison reads it again. */
    private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofSeconds(10);

    /** Bounds one run: a new or restored database continues with the next one. */
    private static final int MOST_PAGES = 50;

    private final Takedowns takedowns;
    private final GatewayClient gateway;
    private final ComparedPosition position;
    private final Duration every;
    private final InstantSource clock;
    private final Counter corrected;
    private final Counter failed;

    /** Compares what this service shows of one kind. */
    public TakedownComparison(
            Takedowns takedowns,
            GatewayClient gateway,
            JdbcClient jdbc,
            Duration every,
            InstantSource clock,
            MeterRegistry metrics) {
        var kind = takedowns.kind().name();
        this.takedowns = takedowns;
        this.gateway = gateway;
        this.position = new ComparedPosition(jdbc, clock, takedowns.kind());
        this.every = every;
        this.clock = clock;
        this.corrected = Counter.builder("kinora.takedowns.corrected")
                .description("Contents whose takedown did not arrive as an event")
                .tag("kind", kind)
                .register(metrics);
        this.failed = Counter.builder("kinora.takedowns.comparisons.failed")
                .description("Comparisons of what is shown with the decisions of moderation that failed")
                .tag("kind", kind)
                .register(metrics);
        Gauge.builder("kinora.takedowns.compared.age", () -> position.age().toMillis() / 1000.0)
                .description("Time since what is shown was compared with the decisions of moderation")
                .tag("kind", kind)
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Compares if no replica has done so in the last minute. */
    public void compareInTurn() {
        if (position.takeTurn(every)) {
            compare();
        }
    }

    /** Compares all decisions since the last time. */
    public void compare() {
        try {
            String next = position.read().orElse(null);
            int pages = 0;
            do {
                next = comparePage(next);
                pages++;
            } while (next != null && pages < MOST_PAGES);
            if (next == null) {
                position.compared();
            }
        } catch (RestClientException | DataAccessException e) {
            failed.increment();
            log.warn(
                    "The decisions of moderation could not be compared with what is public ({}): {}",
                    takedowns.kind(),
                    e.toString());
        }
    }

    /** Returns where the next page begins; null after the last one. */
    private @Nullable String comparePage(@Nullable String cursor) {
        var page = gateway.get(
                "/api/v1/moderation/withdrawals?kind=" + takedowns.kind() + "&limit=500"
                        + (cursor == null ? "" : "&cursor=" + cursor),
                WithdrawalPage.class);
        for (var id : takedowns.withdraw(page.before(clock.instant().minus(EVENTS_ARRIVE_WITHIN)))) {
            corrected.increment();
            log.warn("Withdrew {} {}, whose event had not arrived", takedowns.kind(), id);
        }
        position.write(page.resumeCursor());
        return page.nextCursor();
    }
}
