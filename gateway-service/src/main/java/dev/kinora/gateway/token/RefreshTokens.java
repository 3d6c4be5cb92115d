package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.session.Device;
import dev.kinora.gateway.session.SessionProperties;
import dev.kinora.gateway.session.Sessions;
import dev.kinora.gateway.session.SignedIn;
import dev.kinora.starter.secret.OpaqueToken;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refresh tokens with rotation (RFC 9700 §4.14.2). If a token is presented a second time, either copy may be stolen, so
 * the session ends. Only a token that was used a moment ago is exchanged again, because a client may send concurrent
 * requests.
 */
@Component
public class RefreshTokens {

    private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

    private final RefreshTokenRepository tokens;
    private final Sessions sessions;
    private final SessionProperties times;
    private final TokenProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    RefreshTokens(
            RefreshTokenRepository tokens,
            Sessions sessions,
            SessionProperties times,
            TokenProperties properties,
            Ids ids,
            InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.times = times;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a session for an account that has just authenticated. */
    @Transactional
    public Rotation.Rotated begin(AccountSnapshot account, Device device) {
        SignedIn signedIn = sessions.openTokens(account, device);
        return new Rotation.Rotated(signedIn, issue(signedIn, clock.instant()));
    }

    /**
     * Uses the token and issues the next one. Does not throw for an invalid token, so that the end of a session is
     * committed.
     */
    @Transactional
    public Rotation rotate(OpaqueToken presented) {
        Instant now = clock.instant();
        Optional<RefreshToken> found = tokens.findByTokenHash(presented.hash());
        if (found.isEmpty()) {
            return new Rotation.Unknown();
        }
        RefreshToken token = found.get();
        return switch (token.worth(now, properties.refreshGrace())) {
            case GOOD, JUST_USED -> exchange(token, now);
            case EXPIRED -> new Rotation.Unknown();
            case REUSED -> {
                log.warn("Refresh token reused, session {} ends", token.session());
                sessions.end(token.session());
                yield new Rotation.Reused();
            }
        };
    }

    private Rotation exchange(RefreshToken token, Instant now) {
        token.use(now);
        return sessions.use(token.session())
                .<Rotation>map(signedIn -> new Rotation.Rotated(signedIn, issue(signedIn, now)))
                .orElseGet(Rotation.Unknown::new);
    }

    /** Ends the session of the token; an unknown token is ignored. */
    @Transactional
    public void revoke(OpaqueToken presented) {
        tokens.findByTokenHash(presented.hash()).ifPresent(token -> sessions.end(token.session()));
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        tokens.deleteExpired(clock.instant());
    }

    private OpaqueToken issue(SignedIn signedIn, Instant now) {
        OpaqueToken token = OpaqueToken.random();
        tokens.save(
                new RefreshToken(ids.next(), signedIn.sessionId(), token.hash(), now, now.plus(times.tokensIdle())));
        return token;
    }

    /** The result of presenting a refresh token. */
    public sealed interface Rotation {

        /** The token was valid and is replaced by the next one. */
        record Rotated(SignedIn signedIn, OpaqueToken next) implements Rotation {}

        /** The token was used before; its session has ended. */
        record Reused() implements Rotation {}

        /** The token is unknown or expired, or its session has ended. */
        record Unknown() implements Rotation {}
    }
}
