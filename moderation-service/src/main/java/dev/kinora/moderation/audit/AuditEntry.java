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

    AuditEntry(UUID id, Instant at, AuditLog.Entry entry) {
        this.id = id;
        this.at = at;
        this.actorId = entry.actor() == null ? null : entry.actor().id();
        this.actorHandle = entry.actor() == null ? null : entry.actor().handle();
        this.action = entry.action();
        this.caseId = entry.caseId();
        this.contentId = entry.contentId();
        this.decisionId = entry.decisionId();
        this.subject = entry.subject();
        this.detail = entry.detail();
    }

    @Override
    public UUID getId() {
        return id;
    }

    AuditLine line() {
        var actor = actorId == null ? null : new Actor(actorId, actorHandle == null ? "" : actorHandle);
        return new AuditLine(id, at, actor, action, caseId, contentId, decisionId, subject, detail);
    }
}
