package dev.kinora.video.notification;

import dev.kinora.video.account.PersonalData;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets notifications: after 90 days, and with the account. */
@Component
class NotificationRetention implements PersonalData {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 5_000;

    private final NotificationStore store;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    NotificationRetention(NotificationStore store, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Several replicas may do so at once: each deletes a slice at a time. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        int deleted;
        do {
            deleted = jdbc.sql("delete from notification where created_at < :limit limit " + AT_ONCE)
                    .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
        } while (deleted == AT_ONCE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress eraseSome(UUID accountId, int limit) {
        return Progress.of(store.removeOf(accountId, limit));
    }
}
