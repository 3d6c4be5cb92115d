package dev.kinora.recommendation.engagement;

/** What a viewer can say about a recommendation. */
public enum FeedbackKind {
    NOT_INTERESTED,
    HIDE_CREATOR,
    MORE_LIKE_THIS
}
