package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountAccessChanged;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends sessions with what they were good for: when roles change, when the account goes, when their time is over. */
@Component
class SessionEndings {

    private final BrowserSessions sessions;
    private final BrowserSessionRepository rows;
    private final RefreshTokens refreshTokens;
    private final InstantSource clock;

    SessionEndings(
            BrowserSessions sessions, BrowserSessionRepository rows, RefreshTokens refreshTokens, InstantSource clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /** In the transaction of the change, so that there is never the one without the other. */
    @EventListener
    void end(AccountAccessChanged change) {
        sessions.endAll(change.accountId());
        refreshTokens.revokeAll(change.accountId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(AccountAccessChanged change) {
        sessions.forget(change.accountId());
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        rows.deleteExpired(clock.instant());
        refreshTokens.deleteExpired();
    }
}
