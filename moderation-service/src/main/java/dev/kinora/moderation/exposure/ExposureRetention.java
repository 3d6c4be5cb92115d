package dev.kinora.moderation.exposure;

import dev.kinora.starter.retention.OldRows;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what people looked at long ago. What was seen for a decision is kept with it. */
@Component
class ExposureRetention {

    private final OldRows watches;
    private final OldRows slots;
    private final ExposureProperties properties;
    private final InstantSource clock;

    ExposureRetention(JdbcClient jdbc, ExposureProperties properties, InstantSource clock) {
        this.watches = new OldRows(jdbc, "case_watch", "last_at");
        this.slots = new OldRows(jdbc, "exposure_slot", "slot");
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT40M")
    void forget() {
        var limit = clock.instant().minus(properties.keep());
        watches.deleteBefore(limit);
        slots.deleteBefore(limit);
    }
}
