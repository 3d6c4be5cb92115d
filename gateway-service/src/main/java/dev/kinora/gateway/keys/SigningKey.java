package dev.kinora.gateway.keys;

import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One ES256 key pair; the private part is sealed by the {@link KeyVault}. Never changed after it was stored;
 * two replicas that make the same generation collide. */
@Entity
@Table(name = "signing_key")
class SigningKey extends EntityWithOwnId<Integer> {

    @Id
    private Integer generation;

    @Column(nullable = false)
    private String kid;

    @Column(nullable = false)
    private String publicJwk;

    @Column(nullable = false)
    private byte[] privateKey;

    @Column(nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    SigningKey(int generation, String kid, String publicJwk, byte[] privateKey, Instant createdAt) {
        this.generation = generation;
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.privateKey = privateKey.clone();
        this.createdAt = createdAt;
    }

    @Override
    public Integer getId() {
        return generation;
    }

    String kid() {
        return kid;
    }

    byte[] privateKey() {
        return privateKey.clone();
    }
}
