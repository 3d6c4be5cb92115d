package dev.kinora.video.account;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.video.account.PersonalData.Progress;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
 * rest to the next, and when nothing is left, completion is announced with the last step.
 */
@Component
class AccountErasures {

    private static final Logger log = LoggerFactory.getLogger(AccountErasures.class);
    private static final int AT_ONCE = 100;
    private static final int STEPS_AT_ONCE = 20;

    private final ObjectProvider<PersonalData> features;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** The features are asked for when there is work: they themselves know accounts. */
    AccountErasures(
            ObjectProvider<PersonalData> features,
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

    /** Notes the request; asked again, for instance after a backup came back, it begins anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID accountId) {
        jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, :now) "
                        + "on duplicate key update requested_at = :now, completed_at = null")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void work() {
        for (UUID accountId : requested()) {
            try {
                goOn(accountId);
            } catch (RuntimeException e) {
                log.warn("Erasing account {} was interrupted and goes on soon", accountId, e);
            }
        }
    }

    /** A few steps at a time, so that a large account holds up neither another nor other jobs. */
    private void goOn(UUID accountId) {
        boolean more = true;
        for (int step = 0; more && step < STEPS_AT_ONCE; step++) {
            more = Boolean.TRUE.equals(transaction.execute(status -> step(accountId)));
        }
    }

    private List<UUID> requested() {
        return jdbc.sql("select account_id from account_erasure where completed_at is null order by requested_at")
                .query((row, index) -> BinaryIds.read(row, "account_id"))
                .list();
    }

    /** Whether the next step may follow at once. */
    private boolean step(UUID accountId) {
        if (lock(accountId).isEmpty()) {
            return false;
        }
        boolean wait = false;
        for (PersonalData feature : features.orderedStream().toList()) {
            Progress progress = feature.eraseSome(accountId, AT_ONCE);
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

    /** The request, unless another replica works on it. */
    private Optional<UUID> lock(UUID accountId) {
        return jdbc.sql("select account_id from account_erasure where account_id = :id and completed_at is null "
                        + "for update skip locked")
                .param("id", BinaryIds.bytes(accountId))
                .query((row, index) -> accountId)
                .optional();
    }

    private void complete(UUID accountId) {
        jdbc.sql("delete from account where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .update();
        jdbc.sql("update account_erasure set completed_at = :now where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        outbox.publish(new AccountErasureCompleted(accountId, "video-service"));
        log.info("Erased what was held about account {}", accountId);
    }
}
