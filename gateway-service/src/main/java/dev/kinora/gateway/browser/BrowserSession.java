package dev.kinora.gateway.browser;

import dev.kinora.gateway.token.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser that signed in. Each use moves its end, up to the end that its beginning allows. */
@Entity
@Table(name = "browser_session")
class BrowserSession {

    /** How stale the recorded use may be; saves a write on most requests. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private byte[] tokenHash;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant seenAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected BrowserSession() {}

    BrowserSession(UUID id, UUID accountId, OpaqueToken token, Instant now, Duration idle) {
        this.id = id;
        this.accountId = accountId;
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(idle);
    }

    /** Notes a use now. */
    void seen(Instant now, Duration idle, Duration life) {
        if (seenAt.plus(USE_RESOLUTION).isAfter(now)) {
            return;
        }
        seenAt = now;
        Instant latest = createdAt.plus(life);
        Instant wanted = now.plus(idle);
        expiresAt = wanted.isBefore(latest) ? wanted : latest;
    }

    boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
