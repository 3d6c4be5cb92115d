package dev.kinora.starter.erasure;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.starter.erasure.PersonalData.Progress;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.outbox.Outbox;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases accounts in short steps, each a transaction that holds the lock on the request, so another replica continues
 * after a crash. The last step publishes the completion. The request is kept as a tombstone, so late events cannot
 * bring the account back.
 */
class AccountErasures {

    private static final Logger log = LoggerFactory.getLogger(AccountErasures.class);
    private static final int ROWS_PER_STEP = 100;
    private static final int STEPS_PER_RUN = 20;

    private final String service;
    private final ObjectProvider<PersonalData> features;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /**
     * Creates the erasure. Features are looked up on demand, because some of them depend on {@link ErasedAccounts}.
     *
     * @param service the name of this service in the completion event
     */
    AccountErasures(
            String service,
            ObjectProvider<PersonalData> features,
            Inbox inbox,
            Outbox outbox,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.service = service;
        this.features = features;
        this.inbox = inbox;
        this.outbox = outbox;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records the request. A second request, for example after a backup was restored, starts the erasure again. */
    @KafkaListener(topics = Topics.ACCOUNT_ERASURE_REQUESTED, groupId = "${spring.application.name}.erasure")
    void onErasureRequested(EventEnvelope<AccountErasureRequested> envelope) {
        inbox.once(
                service + ".erasure",
                envelope.id(),
                () -> record(envelope.event().accountId()));
    }

    private void record(UUID accountId) {
        jdbc.sql("""
                        insert into account_erasure (account_id, requested_at) values (:id, :now)
                        on duplicate key update requested_at = :now, completed_at = null""")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void work() {
        for (UUID accountId : requested()) {
            try {
                proceed(accountId);
            } catch (RuntimeException e) {
                log.warn("Erasing account {} was interrupted and continues soon", accountId, e);
            }
        }
    }

    /** Runs a few steps, so that a large account does not delay other accounts. */
    private void proceed(UUID accountId) {
        boolean more = true;
        for (int step = 0; more && step < STEPS_PER_RUN; step++) {
            more = Boolean.TRUE.equals(transaction.execute(status -> step(accountId)));
        }
    }

    private List<UUID> requested() {
        return jdbc.sql("select account_id from account_erasure where completed_at is null order by requested_at")
                .query((row, index) -> BinaryIds.read(row, "account_id"))
                .list();
    }

    /** Performs one step and returns whether the next one may follow immediately. */
    private boolean step(UUID accountId) {
        if (!lock(accountId)) {
            return false;
        }
        boolean wait = false;
        for (PersonalData feature : features.orderedStream().toList()) {
            Progress progress = feature.eraseSome(accountId, ROWS_PER_STEP);
            if (progress == Progress.MORE) {
                return true;
            }
            wait |= progress == Progress.WAIT;
        }
        if (!wait) {
            complete(accountId);
        }
        return false;
    }

    /** Returns false if another replica is working on the request, or if it is completed. */
    private boolean lock(UUID accountId) {
        return jdbc.sql("""
                        select account_id from account_erasure
                        where account_id = :id and completed_at is null for update skip locked""")
                .param("id", BinaryIds.bytes(accountId))
                .query((row, index) -> accountId)
                .optional()
                .isPresent();
    }

    private void complete(UUID accountId) {
        jdbc.sql("update account_erasure set completed_at = :now where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new AccountErased(accountId));
        outbox.publish(new AccountErasureCompleted(accountId, service));
        log.info("Erased what was held about account {}", accountId);
    }
}
