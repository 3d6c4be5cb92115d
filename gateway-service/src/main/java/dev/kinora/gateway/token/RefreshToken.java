package dev.kinora.gateway.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link of a chain of refresh tokens; using it makes the next link of the same family. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID familyId;

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private byte[] tokenHash;

    @Column(nullable = false)
    private Instant issuedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @Column
    private @Nullable Instant usedAt;

    @Column
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(UUID id, UUID familyId, UUID accountId, OpaqueToken token, Lifetime lifetime) {
        this.id = id;
        this.familyId = familyId;
        this.accountId = accountId;
        this.tokenHash = token.hash();
        this.issuedAt = lifetime.from();
        this.expiresAt = lifetime.until();
    }

    boolean used() {
        return usedAt != null;
    }

    boolean usable(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        if (!usable(now)) {
            throw new IllegalStateException("Refresh token " + id + " cannot be used any more");
        }
        usedAt = now;
    }

    UUID familyId() {
        return familyId;
    }

    UUID accountId() {
        return accountId;
    }

    /** From when until when something is good. */
    record Lifetime(Instant from, Instant until) {}
}
