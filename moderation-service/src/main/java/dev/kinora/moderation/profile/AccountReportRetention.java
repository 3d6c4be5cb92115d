package dev.kinora.moderation.profile;

import dev.kinora.starter.retention.OldRows;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes reports of accounts long after their answer. */
@Component
class AccountReportRetention {

    private final OldRows answered;
    private final ProfileProperties properties;
    private final InstantSource clock;

    AccountReportRetention(JdbcClient jdbc, ProfileProperties properties, InstantSource clock) {
        this.answered = new OldRows(jdbc, "account_report", "answered_at");
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT55M")
    void forgetAnswered() {
        answered.deleteBefore(clock.instant().minus(properties.answered()));
    }
}
