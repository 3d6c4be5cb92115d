package dev.kinora.gateway.session;

import dev.kinora.starter.id.EntityWithOwnId;
import dev.kinora.starter.secret.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-in. Each use extends it; the session of a browser also has an absolute limit from its start. */
@Entity
@Table(name = "sign_in_session")
class Session extends EntityWithOwnId<UUID> {

    /** How inaccurate the recorded use may be, which saves a write on most requests. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SessionKind kind;

    /** Hash of the cookie; null for clients that hold tokens themselves. */
    @Column
    private byte @Nullable [] tokenHash;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant seenAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @Column(nullable = false)
    private Instant authenticatedAt;

    @Column(nullable = false)
    private String address;

    @Column
    private @Nullable String agent;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    private Session(UUID id, UUID accountId, SessionKind kind, Device device, SessionTimes times) {
        Instant now = times.now();
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
        this.createdAt = now;
        this.authenticatedAt = now;
        this.seenAt = now;
        this.expiresAt = end(kind, now, times);
        this.address = device.address();
        this.agent = device.agent();
    }

    static Session ofBrowser(UUID id, UUID accountId, OpaqueToken cookie, Device device, SessionTimes times) {
        var session = new Session(id, accountId, SessionKind.BROWSER, device, times);
        session.tokenHash = cookie.hash();
        return session;
    }

    static Session ofTokens(UUID id, UUID accountId, Device device, SessionTimes times) {
        return new Session(id, accountId, SessionKind.TOKENS, device, times);
    }

    /** Records a use now. */
    void seen(SessionTimes times) {
        if (seenAt.plus(USE_RESOLUTION).isAfter(times.now())) {
            return;
        }
        seenAt = times.now();
        expiresAt = end(kind, createdAt, times);
    }

    /** Records that the password was confirmed. */
    void authenticated(Instant now) {
        authenticatedAt = now;
    }

    private static Instant end(SessionKind kind, Instant createdAt, SessionTimes times) {
        return switch (kind) {
            case TOKENS -> times.now().plus(times.properties().tokensIdle());
            case BROWSER -> {
                Instant latest = createdAt.plus(times.properties().browserLife());
                Instant wanted = times.now().plus(times.properties().browserIdle());
                yield wanted.isBefore(latest) ? wanted : latest;
            }
        };
    }

    boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean fresh(Instant now, Duration freshFor) {
        return now.isBefore(authenticatedAt.plus(freshFor));
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    SessionKind kind() {
        return kind;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    SessionView view(@Nullable UUID current) {
        return new SessionView(id, kind, createdAt, seenAt, expiresAt, address, agent, id.equals(current));
    }
}
