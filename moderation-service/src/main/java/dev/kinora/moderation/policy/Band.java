package dev.kinora.moderation.policy;

/** What a score asks for, mildest first. */
public enum Band {
    APPROVE,
    REVIEW,
    REJECT
}
