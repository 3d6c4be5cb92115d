package dev.kinora.video.notification;

import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.retention.OldRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes notifications after 90 days and on the erasure of the account. */
@Component
class NotificationRetention implements PersonalData {

    private static final Duration KEPT = Duration.ofDays(90);

    private final NotificationStore store;
    private final OldRows notifications;
    private final InstantSource clock;

    NotificationRetention(NotificationStore store, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.notifications = new OldRows(jdbc, "notification", "created_at");
        this.clock = clock;
    }

    /** Several replicas may run this at the same time; each deletes in batches. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        notifications.deleteBefore(clock.instant().minus(KEPT));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress eraseSome(UUID accountId, int limit) {
        return Progress.of(store.removeOf(accountId, limit));
    }
}
