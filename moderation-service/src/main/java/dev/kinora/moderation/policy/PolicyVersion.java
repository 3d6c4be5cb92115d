package dev.kinora.moderation.policy;

import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored policy version; append-only. */
@Entity
@Table(name = "policy_version")
class PolicyVersion extends EntityWithOwnId<PolicyVersion.Key> {

    @Embeddable
    record Key(
            @Column(name = "policy_id") String policyId,
            @Column(name = "version") long version) implements Serializable {}

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "rules", nullable = false)
    private PolicyRules rules;

    @Column(name = "created_by")
    private @Nullable String createdBy;

    @Column(name = "created_by_id")
    private @Nullable UUID createdById;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_by_id")
    private @Nullable UUID publishedById;

    @Column(name = "restored_from")
    private @Nullable Long restoredFrom;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(Key key, PolicyRules rules, @Nullable PolicyOrigin origin, Instant createdAt) {
        this.key = key;
        this.rules = rules;
        if (origin != null) {
            this.createdBy = origin.author().handle();
            this.createdById = origin.author().id();
            this.publishedBy = origin.publisher().handle();
            this.publishedById = origin.publisher().id();
            this.restoredFrom = origin.restoredFrom();
        }
        this.createdAt = createdAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    PolicyRules rules() {
        return rules;
    }

    @Nullable String createdBy() {
        return createdBy;
    }

    /** Who put it in force, if that was not who wrote it. */
    @Nullable String publishedBy() {
        return Objects.equals(createdById, publishedById) ? null : publishedBy;
    }

    @Nullable Long restoredFrom() {
        return restoredFrom;
    }

    Instant createdAt() {
        return createdAt;
    }
}
