package dev.kinora.moderation.audit;

import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored entry of the audit log; append-only except for the handle of an erased account. */
@Entity
@Immutable
@Table(name = "audit_log")
class AuditEntry extends EntityWithOwnId<UUID> {

    @Id
    private UUID id;

    @Column(name = "seq")
    private long seq;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_handle")
    private @Nullable String actorHandle;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private AuditAction action;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "content_id")
    private @Nullable UUID contentId;

    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "detail")
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    @Override
    public UUID getId() {
        return id;
    }

    AuditLine line() {
        var actor = actorId == null ? null : new Actor(actorId, actorHandle == null ? "" : actorHandle);
        return new AuditLine(seq, id, at, actor, action, caseId, contentId, decisionId, subject, detail);
    }
}
