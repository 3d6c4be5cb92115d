package dev.kinora.moderation.account;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases accounts in short steps, each a transaction that holds the lock on the request: a killed replica leaves the
 * rest to the next. The request stays as a mark, so that events that arrive later do not bring the account back.
 */
@Component
public class AccountErasures {

    private static final Logger log = LoggerFactory.getLogger(AccountErasures.class);
    private static final int ROWS_PER_STEP = 100;
    private static final int STEPS_PER_RUN = 20;

    private final ObjectProvider<AccountData> features;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** The features are looked up when there is work, because some of them ask for erased accounts themselves. */
    AccountErasures(
            ObjectProvider<AccountData> features,
            Outbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.features = features;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the owner of this account has asked for its erasure. */
    public boolean isErased(UUID accountId) {
        return jdbc.sql("select count(*) from account_erasure where account_id = :id")
                        .param("id", BinaryIds.bytes(accountId))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records the request. A second one, for instance after a backup was restored, starts the erasure again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(UUID accountId) {
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

    /** A few steps per run, so that a large account holds up neither another one nor other jobs. */
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

    /** Whether there is more to erase. */
    private boolean step(UUID accountId) {
        if (!lock(accountId)) {
            return false;
        }
        boolean more = false;
        for (AccountData feature : features.orderedStream().toList()) {
            more |= feature.eraseSome(accountId, ROWS_PER_STEP);
        }
        if (!more) {
            complete(accountId);
        }
        return more;
    }

    /** False when another replica works on it, or when it is done. */
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
        outbox.publish(new AccountErasureCompleted(accountId, "moderation-service"));
        log.info("Erased what was held about account {}", accountId);
    }
}
