package dev.kinora.gateway.account;

import dev.kinora.events.account.TokensRevoked;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.security.RevokedTokens;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Revokes access tokens before they expire: in this replica when the current transaction commits, elsewhere when the
 * event arrives.
 */
@Component
public class Revocations {

    private final Outbox outbox;
    private final RevokedTokens revoked;
    private final InstantSource clock;

    Revocations(Outbox outbox, RevokedTokens revoked, InstantSource clock) {
        this.outbox = outbox;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** Revokes the access tokens of one session. */
    public void ofSession(UUID accountId, UUID sessionId) {
        announce(TokensRevoked.ofSession(accountId, sessionId, clock.instant()));
    }

    /** Revokes every access token of the account that carries a lower version. */
    void before(UUID accountId, long tokenVersion) {
        announce(TokensRevoked.before(accountId, tokenVersion, clock.instant()));
    }

    private void announce(TokensRevoked event) {
        outbox.publish(event);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revoked.add(event);
            }
        });
    }
}
