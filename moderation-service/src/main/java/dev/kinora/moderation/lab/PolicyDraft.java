package dev.kinora.moderation.lab;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.PolicyRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Rules that may become the next version of a policy. Only its author changes it; what was published stays as it was. */
@Entity
@Table(name = "policy_draft")
class PolicyDraft {

    @Id
    private UUID id;

    @Column(name = "policy_id")
    private String policyId;

    @Column(name = "based_on")
    private long basedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "rules")
    private PolicyRules rules;

    @Column(name = "note")
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DraftState state;

    @Column(name = "author_id")
    private UUID authorId;

    @Column(name = "author_handle")
    private @Nullable String authorHandle;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "published_version")
    private @Nullable Long publishedVersion;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyDraft() {}

    PolicyDraft(UUID id, String policyId, long basedOn, DraftContent content, Actor author, Instant now) {
        this.id = id;
        this.policyId = policyId;
        this.basedOn = basedOn;
        this.rules = content.rules();
        this.note = content.note();
        this.state = DraftState.OPEN;
        this.authorId = author.id();
        this.authorHandle = author.handle();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Replaces the content; from now on it is compared with this version of the policy. */
    void change(DraftContent content, long base, Instant now) {
        requireOpen();
        rules = content.rules();
        note = content.note();
        basedOn = base;
        changedAt = now;
    }

    void discard(Instant now) {
        requireOpen();
        state = DraftState.DISCARDED;
        changedAt = now;
    }

    void publish(long asVersion, Instant now) {
        requireOpen();
        state = DraftState.PUBLISHED;
        publishedVersion = asVersion;
        changedAt = now;
    }

    private void requireOpen() {
        if (state != DraftState.OPEN) {
            throw new IllegalStateException("Draft " + id + " is " + state);
        }
    }

    UUID id() {
        return id;
    }

    String policyId() {
        return policyId;
    }

    long basedOn() {
        return basedOn;
    }

    PolicyRules rules() {
        return rules;
    }

    @Nullable String note() {
        return note;
    }

    DraftState state() {
        return state;
    }

    /** The handle is empty for an erased account. */
    Actor author() {
        return new Actor(authorId, authorHandle == null ? "" : authorHandle);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable Long publishedVersion() {
        return publishedVersion;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
