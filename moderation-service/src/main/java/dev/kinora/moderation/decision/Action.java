package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.AuditAction;
import java.util.Optional;

/** Actions of a moderator on a case. */
public enum Action {
    APPROVE,
    REJECT,
    RESTRICT,
    ESCALATE,
    /** Takes the content off at once, until a person has decided. */
    HOLD;

    /** How the audit log calls a decision with it. */
    AuditAction audited() {
        return switch (this) {
            case APPROVE -> AuditAction.DECIDED_APPROVE;
            case REJECT -> AuditAction.DECIDED_REJECT;
            case RESTRICT -> AuditAction.DECIDED_RESTRICT;
            case ESCALATE -> AuditAction.DECIDED_ESCALATE;
            case HOLD -> AuditAction.HELD;
        };
    }

    /** The outcome for the content; empty for an escalation and a hold, which decide nothing. */
    public Optional<Outcome> outcome() {
        return switch (this) {
            case APPROVE -> Optional.of(Outcome.APPROVED);
            case REJECT -> Optional.of(Outcome.REJECTED);
            case RESTRICT -> Optional.of(Outcome.RESTRICTED);
            case ESCALATE, HOLD -> Optional.empty();
        };
    }
}
