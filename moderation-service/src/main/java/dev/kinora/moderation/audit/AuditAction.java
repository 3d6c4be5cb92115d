package dev.kinora.moderation.audit;

/** What was done. */
public enum AuditAction {
    OPENED,
    CLAIMED,
    RELEASED,
    WITHDRAWN,
    DECIDED_APPROVE,
    DECIDED_REJECT,
    DECIDED_RESTRICT,
    DECIDED_ESCALATE,
    HASH_LISTED,
    HASH_REMOVED,
    POLICY_CHANGED
}
