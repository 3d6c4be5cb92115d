package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountAccessChanged;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refresh tokens that are good once (RFC 9700 §4.14.2). Who presents one that was used before has a copy of somebody
 * else's, or is robbed of it: either way the whole family ends.
 */
@Service
public class RefreshTokens {

    private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

    private final RefreshTokenRepository tokens;
    private final TokenProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    RefreshTokens(RefreshTokenRepository tokens, TokenProperties properties, Ids ids, InstantSource clock) {
        this.tokens = tokens;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a family for an account that has just proved who it is. */
    @Transactional
    public OpaqueToken begin(UUID accountId) {
        return issue(ids.next(), accountId, clock.instant());
    }

    /** Uses the token and issues the next one. Never throws for a bad token, so that a revocation is committed. */
    @Transactional
    public Rotation rotate(OpaqueToken presented) {
        Instant now = clock.instant();
        Optional<RefreshToken> found = tokens.findByTokenHash(presented.hash());
        if (found.isEmpty()) {
            return new Rotation.Unknown();
        }
        RefreshToken token = found.get();
        if (token.used()) {
            tokens.revokeFamily(token.familyId(), now);
            log.warn("Refresh token reused, family {} of account {} revoked", token.familyId(), token.accountId());
            return new Rotation.Reused();
        }
        if (!token.usable(now)) {
            return new Rotation.Unknown();
        }
        token.use(now);
        return new Rotation.Rotated(token.accountId(), issue(token.familyId(), token.accountId(), now));
    }

    /** Ends the family of the token; an unknown token is ignored. */
    @Transactional
    public void revoke(OpaqueToken presented) {
        tokens.findByTokenHash(presented.hash())
                .ifPresent(token -> tokens.revokeFamily(token.familyId(), clock.instant()));
    }

    /** In the transaction of the change, so that there is never the one without the other. */
    @EventListener
    void revokeAll(AccountAccessChanged change) {
        tokens.revokeAccount(change.accountId(), clock.instant());
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        tokens.deleteExpired(clock.instant());
    }

    private OpaqueToken issue(UUID family, UUID account, Instant now) {
        OpaqueToken token = OpaqueToken.random();
        var lifetime = new RefreshToken.Lifetime(now, now.plus(properties.refreshLife()));
        tokens.save(new RefreshToken(ids.next(), family, account, token, lifetime));
        return token;
    }

    /** What became of a presented refresh token. */
    sealed interface Rotation {

        /** It was good; here is the next one. */
        record Rotated(UUID accountId, OpaqueToken next) implements Rotation {}

        /** It was used before; its family is revoked. */
        record Reused() implements Rotation {}

        /** It is unknown, expired or revoked. */
        record Unknown() implements Rotation {}
    }
}
