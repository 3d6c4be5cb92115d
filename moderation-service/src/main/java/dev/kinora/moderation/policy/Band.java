package dev.kinora.moderation.policy;

/** The consequence of a score, mildest first. */
public enum Band {
    APPROVE,
    REVIEW,
    REJECT
}
