package dev.kinora.moderation.audit;

/** What was done. */
public enum AuditAction {
    OPENED,
    CLAIMED,
    RELEASED,
    /** Claimed although somebody else held it. */
    TAKEN_OVER,
    /** Left to others for now. */
    SKIPPED,
    WITHDRAWN,
    /** Another decision about the same content answered the question of the case. */
    SETTLED,
    /** A decision was taken back by whoever made it. */
    UNDONE,
    /** Kept from whoever has not the role for child safety, because of a suspicion about the same content. */
    SET_ASIDE,
    /** That suspicion is cleared. */
    BROUGHT_BACK,
    /** The case shows a newer version of the content. */
    FOLLOWED,
    /** Somebody lifted a cover from its content; the detail says of what. */
    REVEALED,
    /** Somebody answered a case without knowing how it had been decided; the detail says how. */
    ANSWERED_BLIND,
    /** The share of decisions that is looked at again by chance. */
    SAMPLING_CHANGED,
    /** The right answer of some case is known. */
    GOLD_MARKED,
    GOLD_RETIRED,
    DECIDED_APPROVE,
    DECIDED_REJECT,
    DECIDED_RESTRICT,
    DECIDED_ESCALATE,
    /** A person decided otherwise than most similar cases were decided, and said why. */
    DEPARTED_FROM_PRECEDENTS,
    /** The content was taken off until a person has decided. */
    HELD,
    /** One person proposed a decision that needs two. */
    PROPOSED,
    PROPOSAL_CONFIRMED,
    /** Somebody else does not agree with what was proposed. */
    PROPOSAL_DISMISSED,
    /** Evidence is kept from now on, whoever deletes the content. */
    EVIDENCE_HELD,
    /** It is kept longer. */
    EVIDENCE_EXTENDED,
    /** It is not kept any more. */
    EVIDENCE_RELEASED,
    LEGAL_REPORT_DRAFTED,
    LEGAL_REPORT_CHANGED,
    LEGAL_REPORT_EXPORTED,
    /** Its owner can neither upload nor comment because of suspected harm to children. */
    ACCOUNT_HELD,
    ACCOUNT_HOLD_LIFT_PROPOSED,
    ACCOUNT_HOLD_LIFTED,
    HASH_LISTED,
    HASH_REMOVED,
    HASH_REMOVAL_ASKED,
    HASH_REMOVAL_DECLINED,
    HASH_HELD_BACK,
    HASH_RELEASED,
    HASHES_IMPORTED,
    HASHES_EXPORTED,
    POLICY_CHANGED,
    /** The rules of an earlier version are in force again. */
    POLICY_RESTORED,
    POLICY_DRAFTED,
    POLICY_DRAFT_CHANGED,
    POLICY_DRAFT_DISCARDED,
    /** A draft was tried on what was screened before. */
    POLICY_SIMULATED,
    ROUTING_CHANGED,
    ACCOUNT_CASE_OPENED,
    ACCOUNT_CASE_DISMISSED,
    /** The same about what may be about harm to children, for people with that role. */
    ACCOUNT_SAFETY_CASE_OPENED,
    ACCOUNT_SAFETY_CASE_DISMISSED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_SUSPENSION_LIFTED,
    ACCOUNT_SUSPENSION_UPHELD,
    ACCOUNT_NOTED,
    PROFILE_RESET,
    /** As PROFILE_RESET; the account also got a neutral handle. */
    HANDLE_RESET,
    /** Heads of the comment model were learned; the detail says what the gate made of them. */
    COMMENT_HEADS_TRAINED,
    COMMENT_HEADS_ACTIVATED,
    STATEMENTS_EXPORTED,
    DECISIONS_EXPORTED,
    DEAD_LETTER_REPLAYED,
    DEAD_LETTER_DISCARDED,
    JOB_STARTED
}
