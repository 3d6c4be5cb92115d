package dev.kinora.moderation.appeal;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes appeals of people without an account some time after their answer: nobody else can ask for it. */
@Component
class AppealRetention {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final AppealProperties properties;
    private final InstantSource clock;

    AppealRetention(JdbcClient jdbc, AppealProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT45M")
    void forgetAnswered() {
        int some;
        do {
            some = jdbc.sql("delete from appeal where answered_at < :before and appellant_id is null limit :most")
                    .param("before", Timestamp.from(clock.instant().minus(properties.strangers())))
                    .param("most", AT_ONCE)
                    .update();
        } while (some == AT_ONCE);
    }
}
