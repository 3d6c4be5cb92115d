package dev.kinora.starter.inbox;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the effect of an event once: the effect and the note that it was done are one transaction. */
public class Inbox {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Runs an effect unless this consumer has run it for this event already.
     *
     * @param consumer the name of the consumer, stable for ever, at most 100 characters
     * @return false if it was done before
     */
    public boolean once(String consumer, UUID eventId, Runnable effect) {
        Boolean ran = transaction.execute(status -> {
            int inserted = jdbc.sql("""
                            INSERT IGNORE INTO processed_event (consumer, event_id, processed_at)
                            VALUES (:consumer, :eventId, :now)""")
                    .param("consumer", consumer)
                    .param("eventId", BinaryIds.bytes(eventId))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (inserted == 0) {
                return false;
            }
            effect.run();
            return true;
        });
        return Boolean.TRUE.equals(ran);
    }

    /** Forgets what is older than any record that Kafka still holds. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("DELETE FROM processed_event WHERE processed_at < :limit LIMIT 50000")
                .param("limit", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
