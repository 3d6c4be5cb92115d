package dev.kinora.recommendation.audition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the showings of auditions, ends those that are through, and lets others begin: one replica at a time. */
@Component
class AuditionRound {

    private static final Duration EVERY = Duration.ofSeconds(4);

    /** What happens with the last showings of a video is waited for. */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final AuditionStore store;
    private final AuditionProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private volatile Map<AuditionState, Long> open = Map.of();

    AuditionRound(AuditionStore store, AuditionProperties properties, MeterRegistry meters, InstantSource clock) {
        this.store = store;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        gauge(AuditionState.WAITING);
        gauge(AuditionState.AUDITIONING);
    }

    private void gauge(AuditionState state) {
        Gauge.builder("kinora.auditions", () -> open.getOrDefault(state, 0L))
                .description(
                        "New videos that look for their audience or wait for it, as of the last round of this replica")
                .tag("state", state.name())
                .register(meters);
    }

    /** Nothing if another replica did it within the last seconds. */
    @Transactional
    public void hold() {
        var now = clock.instant();
        if (!store.takeTurn(now, now.minus(EVERY))) {
            return;
        }
        store.count(now);
        conclude(AuditionState.GRADUATED, now);
        conclude(AuditionState.ENDED, now);
        store.begin(now, properties.perCreator(), properties.most());
        store.forgetBefore(now.minus(properties.kept()));
        open = store.numbers(now.plus(Auditions.TIME));
    }

    private void conclude(AuditionState as, Instant now) {
        var ended = store.conclude(as == AuditionState.GRADUATED, now, now.minus(SETTLING), now.minus(Auditions.TIME));
        meters.counter("kinora.auditions.concluded", "result", as.name()).increment(ended);
    }
}
