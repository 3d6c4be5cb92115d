package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.session.Device;
import dev.kinora.gateway.session.OpaqueToken;
import dev.kinora.gateway.session.SessionProperties;
import dev.kinora.gateway.session.Sessions;
import dev.kinora.gateway.session.SignedIn;
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
 * Refresh tokens that are good once (RFC 9700 §4.14.2). Who presents one that was used before has a copy of somebody
 * else's, or is robbed of it: either way the session ends. Only a token that was used a moment ago is exchanged again,
 * because two requests of one client may run side by side.
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

    /** Begins a session for an account that has just proved who it is. */
    @Transactional
    public Rotation.Rotated begin(AccountSnapshot account, Device device) {
        SignedIn signedIn = sessions.openTokens(account, device);
        return new Rotation.Rotated(signedIn, issue(signedIn, clock.instant()));
    }

    /** Uses the token and issues the next one. Never throws for a bad token, so that the end of a session is committed. */
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

    /** What became of a presented refresh token. */
    public sealed interface Rotation {

        /** It was good; here is the next one. */
        record Rotated(SignedIn signedIn, OpaqueToken next) implements Rotation {}

        /** It was used before; its session has ended. */
        record Reused() implements Rotation {}

        /** It is unknown or expired, or its session has ended. */
        record Unknown() implements Rotation {}
    }
}
