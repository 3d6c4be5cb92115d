package dev.kinora.moderation.review.routing;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored version of the routing rules; append-only. */
@Entity
@Table(name = "routing_version")
class RoutingVersion extends EntityWithOwnId<Long> {

    @Id
    @Column(name = "version")
    private Long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "rules", nullable = false)
    private RoutingRules rules;

    @Column(name = "created_by")
    private @Nullable String createdBy;

    @Column(name = "created_by_id")
    private @Nullable UUID createdById;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "restored_from")
    private @Nullable Long restoredFrom;

    @SuppressWarnings("NullAway.Init")
    protected RoutingVersion() {}

    RoutingVersion(long version, RoutingRules rules, @Nullable Long restoredFrom, Actor createdBy, Instant createdAt) {
        this.version = version;
        this.rules = rules;
        this.restoredFrom = restoredFrom;
        this.createdBy = createdBy.handle();
        this.createdById = createdBy.id();
        this.createdAt = createdAt;
    }

    @Override
    public Long getId() {
        return version;
    }

    RoutingChange change() {
        return new RoutingChange(version, createdAt, createdBy, restoredFrom);
    }

    Routing routing() {
        return new Routing(version, rules.complete());
    }
}
