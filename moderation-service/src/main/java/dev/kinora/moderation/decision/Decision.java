package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored decision; append-only except for erasure. Its version counts the decisions about one piece of content. */
@Entity
@Immutable
@Table(name = "decision")
class Decision extends EntityWithOwnId<UUID> {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "content_kind")
    private ContentKind contentKind;

    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "content_version")
    private long contentVersion;

    @Column(name = "version")
    private long version;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private Action action;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private ReasonCode reasonCode;

    /** Null in rows that say nothing about it; RESTRICTED then means LIMITED_REACH. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "restrictions")
    private @Nullable Restrictions restrictions;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_handle")
    private @Nullable String actorHandle;

    @Column(name = "assessment_id")
    private @Nullable UUID assessmentId;

    @Column(name = "policy_version")
    private String policyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "evidence")
    private List<Signal> signals;

    @Column(name = "previous_decision_id")
    private @Nullable UUID previousDecisionId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(UUID id, NewDecision made, @Nullable Decision previous, Instant decidedAt) {
        this.id = id;
        this.caseId = made.subject().caseId();
        this.contentKind = made.subject().content().kind();
        this.contentId = made.subject().content().id();
        this.contentVersion = made.subject().content().version();
        this.version = previous == null ? 1 : previous.version + 1;
        this.ownerId = made.subject().ownerId();
        this.action = made.ruling().action();
        this.outcome = made.ruling().action().outcome().orElse(null);
        this.reasonCode = made.ruling().reason();
        this.restrictions = made.ruling().restrictions();
        this.note = made.ruling().note();
        this.actorId = made.actor() == null ? null : made.actor().id();
        this.actorHandle = made.actor() == null ? null : made.actor().handle();
        this.assessmentId = made.evidence().assessmentId();
        this.policyVersion = made.evidence().policyVersion();
        this.signals = made.evidence().signals();
        this.previousDecisionId = previous == null ? null : previous.id;
        this.decidedAt = decidedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    ContentRef content() {
        return new ContentRef(contentId, contentKind, contentVersion);
    }

    long version() {
        return version;
    }

    /** The outcome for the content; empty for an escalation and a hold. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether it holds the content back until a person has decided. */
    boolean holds() {
        return action == Action.HOLD;
    }

    private @Nullable Restrictions restrictions() {
        return outcome == Outcome.RESTRICTED && restrictions == null ? Restrictions.LIMITED_REACH : restrictions;
    }

    DecidedContent decided() {
        return new DecidedContent(summary(), caseId, content(), ownerId, policyVersion, signals);
    }

    DecisionSummary summary() {
        var actor = actorId == null ? null : new Actor(actorId, actorHandle == null ? "" : actorHandle);
        return new DecisionSummary(
                id, action, outcome, reasonCode, note, actor, decidedAt, previousDecisionId, restrictions());
    }
}
