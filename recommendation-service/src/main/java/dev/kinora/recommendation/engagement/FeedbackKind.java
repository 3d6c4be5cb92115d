package dev.kinora.recommendation.engagement;

/** Kinds of feedback on recommendations. */
public enum FeedbackKind {
    NOT_INTERESTED,
    HIDE_CREATOR,
    MORE_LIKE_THIS
}
