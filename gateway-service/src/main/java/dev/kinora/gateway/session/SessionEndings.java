package dev.kinora.gateway.session;

import dev.kinora.gateway.account.event.AccountAccessChanged;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends sessions when the permissions of their account change and when they expire. */
@Component
class SessionEndings {

    private final Sessions sessions;
    private final SessionRepository rows;
    private final InstantSource clock;

    SessionEndings(Sessions sessions, SessionRepository rows, InstantSource clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
    }

    /** Runs in the transaction of the change, so that both take effect together. */
    @EventListener
    void end(AccountAccessChanged change) {
        rows.deleteByAccount(change.accountId(), change.exceptSession());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(AccountAccessChanged change) {
        sessions.forget(change.accountId(), signedIn -> true);
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        rows.deleteExpired(clock.instant());
    }
}
