package dev.kinora.starter.security;

import dev.kinora.events.account.TokensRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * Rejects access tokens that were revoked before they expire. A revocation added by {@link #add} is kept until all
 * tokens that it concerns have expired.
 *
 * <p>A token names its session by the claim {@code sid} and the version of its account by {@code tv}; one without
 * {@code tv} counts as version 0.
 */
public final class RevokedTokens implements OAuth2TokenValidator<Jwt> {

    /** The largest expected difference between clocks; also Spring Security's tolerance at the expiry of a token. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Duration BETWEEN_CLEAN_UPS = Duration.ofSeconds(30);

    private final Duration remembered;
    private final InstantSource clock;
    private final Map<UUID, Minimum> accounts = new ConcurrentHashMap<>();
    private final Map<Session, Instant> sessions = new ConcurrentHashMap<>();
    private Instant cleanedUp = Instant.EPOCH;

    /**
     * Creates an empty list.
     *
     * @param accessTokenLife longest lifetime of an access token
     */
    public RevokedTokens(Duration accessTokenLife, InstantSource clock) {
        this.remembered = accessTokenLife.plus(CLOCK_SKEW);
        this.clock = clock;
    }

    private record Session(UUID account, UUID id) {}

    private record Minimum(long version, Instant until) {

        Minimum merge(Minimum other) {
            return new Minimum(Math.max(version, other.version), until.isAfter(other.until) ? until : other.until);
        }
    }

    /** How long a revocation is kept, and therefore how far back a new replica has to read. */
    Duration remembered() {
        return remembered;
    }

    /** Rejects the tokens that this event revokes from now on. Adding the same event again has no effect. */
    public synchronized void add(TokensRevoked revoked) {
        Instant now = clock.instant();
        Instant latest = now.plus(CLOCK_SKEW);
        Instant until = (revoked.at().isAfter(latest) ? latest : revoked.at()).plus(remembered);
        if (until.isAfter(now)) {
            UUID session = revoked.sessionId();
            if (session == null) {
                accounts.merge(revoked.accountId(), new Minimum(revoked.minimumTokenVersion(), until), Minimum::merge);
            } else {
                sessions.put(new Session(revoked.accountId(), session), until);
            }
        }
        if (now.isAfter(cleanedUp.plus(BETWEEN_CLEAN_UPS))) {
            cleanedUp = now;
            accounts.values().removeIf(minimum -> !minimum.until().isAfter(now));
            sessions.values().removeIf(end -> !end.isAfter(now));
        }
    }

    /** Number of accounts and sessions with revoked tokens. */
    public int size() {
        return accounts.size() + sessions.size();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return id(token.getSubject())
                        .filter(account -> isRevoked(account, token))
                        .isPresent()
                ? OAuth2TokenValidatorResult.failure(BearerTokenErrors.invalidToken("The token was revoked"))
                : OAuth2TokenValidatorResult.success();
    }

    private boolean isRevoked(UUID account, Jwt token) {
        Minimum minimum = accounts.get(account);
        if (minimum != null && version(token) < minimum.version()) {
            return true;
        }
        return id(token.getClaims().get("sid"))
                .filter(session -> sessions.containsKey(new Session(account, session)))
                .isPresent();
    }

    private static long version(Jwt token) {
        return token.getClaims().get("tv") instanceof Number version ? version.longValue() : 0;
    }

    private static Optional<UUID> id(@Nullable Object claim) {
        try {
            return claim instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
