package dev.kinora.gateway.browser;

import dev.kinora.gateway.account.AccountAccessChanged;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends browser sessions when roles change, when the account goes, and when their time is over. */
@Component
class BrowserEndings {

    private final BrowserSessions sessions;
    private final BrowserSessionRepository rows;
    private final InstantSource clock;

    BrowserEndings(BrowserSessions sessions, BrowserSessionRepository rows, InstantSource clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
    }

    /** In the transaction of the change, so that there is never the one without the other. */
    @EventListener
    void end(AccountAccessChanged change) {
        sessions.endAll(change.accountId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(AccountAccessChanged change) {
        sessions.forget(change.accountId());
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        rows.deleteExpired(clock.instant());
    }
}
