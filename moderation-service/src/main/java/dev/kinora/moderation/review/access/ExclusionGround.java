package dev.kinora.moderation.review.access;

/** Why somebody may not decide a case. */
public enum ExclusionGround {
    /** Has decided about the content before. */
    DECIDED,
    /** Has reported the content. */
    REPORTED,
    /** Has appealed against the decision. */
    APPEALED,
    /** Has seen what was decided, and would not decide blind. */
    SEEN
}
