package dev.kinora.video.takedown;

import dev.kinora.video.catalog.VideoLifecycle;
import dev.kinora.video.catalog.VideoLifecycle.DecidedVideo;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.RestClientException;

/**
 * Withdraws videos whose takedown did not arrive as an event. Each minute one replica reads the decisions since its last
 * reading, so the cost depends on the number of decisions and not of videos. A position is stored when all decisions
 * before it were compared; decisions that are read again have no effect.
 */
class TakedownComparison {

    private static final Logger log = LoggerFactory.getLogger(TakedownComparison.class);

    /** A younger decision is left to its event; the next comparison reads it again. */
    private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofSeconds(10);

    /** Bounds one run: a new or restored database continues with the next one. */
    private static final int MOST_PAGES = 50;

    private final Withdrawals withdrawals;
    private final ComparedPosition position;
    private final VideoLifecycle lifecycle;
    private final TakedownProperties properties;
    private final InstantSource clock;
    private final Counter corrected;
    private final Counter failed;
    private final AtomicBoolean running = new AtomicBoolean();

    TakedownComparison(
            Withdrawals withdrawals,
            ComparedPosition position,
            VideoLifecycle lifecycle,
            TakedownProperties properties,
            InstantSource clock,
            MeterRegistry metrics) {
        this.withdrawals = withdrawals;
        this.position = position;
        this.lifecycle = lifecycle;
        this.properties = properties;
        this.clock = clock;
        this.corrected = Counter.builder("kinora.takedowns.corrected")
                .description("Videos whose takedown did not arrive as an event")
                .register(metrics);
        this.failed = Counter.builder("kinora.takedowns.comparisons.failed")
                .description("Comparisons of public videos with the decisions of moderation that failed")
                .register(metrics);
        Gauge.builder("kinora.takedowns.compared.age", () -> position.age().toMillis() / 1000.0)
                .description("Time since public videos were compared with the decisions of moderation")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Compares if no replica has done so in the last minute. */
    @Scheduled(fixedRateString = "PT5S")
    void compareInTurn() {
        if (!properties.clientSecret().present() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            if (position.takeTurn(properties.compareEvery())) {
                compare();
            }
        } finally {
            running.set(false);
        }
    }

    /** Compares all decisions since the last time. */
    void compare() {
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
        } catch (RestClientException e) {
            failed.increment();
            log.warn("The decisions of moderation could not be compared with what is public: {}", e.toString());
        }
    }

    /** Returns where the next page begins; null after the last one. */
    private @Nullable String comparePage(@Nullable String cursor) {
        WithdrawalPage page = withdrawals.after(cursor);
        lifecycle
                .outstanding(page.decisionsBefore(clock.instant().minus(EVENTS_ARRIVE_WITHIN)))
                .forEach(this::correct);
        position.write(page.resumeCursor());
        return page.nextCursor();
    }

    private void correct(DecidedVideo decided) {
        if (lifecycle.decide(decided)) {
            corrected.increment();
            log.warn(
                    "Withdrew video {} by decision version {}, whose event had not arrived",
                    decided.videoId(),
                    decided.version());
        }
    }
}
