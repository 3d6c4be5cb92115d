package dev.kinora.moderation.preservation;

import dev.kinora.starter.retention.OldRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what was kept for its time. Each content is a transaction of its own, so a killed replica loses nothing. */
@Component
class PreservationUpkeep {

    private static final Logger log = LoggerFactory.getLogger(PreservationUpkeep.class);
    private static final int AT_ONCE = 100;

    private final Preservations preservations;
    private final PreservationStore store;
    private final OldRows ended;
    private final PreservationProperties properties;
    private final InstantSource clock;

    PreservationUpkeep(
            Preservations preservations,
            PreservationStore store,
            JdbcClient jdbc,
            PreservationProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.preservations = preservations;
        this.store = store;
        this.ended = new OldRows(jdbc, "preservation", "ended_at");
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("kinora.preservations", store, PreservationStore::countKept)
                .description("Contents that are kept because they are or may be about harm to children")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void work() {
        Stream.of(store.unannounced(AT_ONCE), store.answered(AT_ONCE), store.due(clock.instant(), AT_ONCE))
                .flatMap(List::stream)
                .distinct()
                .forEach(this::work);
    }

    private void work(UUID contentId) {
        try {
            preservations.upkeep(contentId);
        } catch (RuntimeException e) {
            log.warn("The keeping of {} could not be looked at and is tried again", contentId, e);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT40M")
    void forget() {
        ended.deleteBefore(clock.instant().minus(properties.records()));
    }
}
