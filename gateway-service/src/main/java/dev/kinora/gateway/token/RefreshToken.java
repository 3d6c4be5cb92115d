package dev.kinora.gateway.token;

import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One refresh token of a session; using it creates the next one. */
@Entity
@Table(name = "refresh_token")
class RefreshToken extends EntityWithOwnId<UUID> {

    @Id
    private UUID id;

    /** The session, which all its refresh tokens share. */
    @Column(nullable = false)
    private UUID familyId;

    @Column(nullable = false)
    private byte[] tokenHash;

    @Column(nullable = false)
    private Instant issuedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @Column
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(UUID id, UUID session, byte[] tokenHash, Instant issuedAt, Instant expiresAt) {
        this.id = id;
        this.familyId = session;
        this.tokenHash = tokenHash.clone();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The state of this token at a time. */
    Worth worth(Instant now, Duration grace) {
        if (usedAt != null) {
            return now.isBefore(usedAt.plus(grace)) ? Worth.JUST_USED : Worth.REUSED;
        }
        return now.isBefore(expiresAt) ? Worth.GOOD : Worth.EXPIRED;
    }

    /** Records the first use. */
    void use(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    UUID session() {
        return familyId;
    }

    /** The state of a presented token. */
    enum Worth {
        GOOD,
        /** Used a moment ago, so it may come from a concurrent request of the same client. */
        JUST_USED,
        /** Used before, so there is a copy. */
        REUSED,
        EXPIRED
    }
}
