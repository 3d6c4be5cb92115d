package dev.kinora.recommendation.ranking;

/** Why a video is in a feed. */
public enum ReasonCode {
    SIMILAR_CATEGORY,
    /** No category was preferred to another. */
    ANY_CATEGORY,
    SIMILAR_CONTENT,
    ENGAGEMENT,
    POPULAR,
    /** It was taken before better scores, to keep the page to the viewer's own mix of interests. */
    OWN_MIX,
    FRESH,
    EXPLORATION,
    FOLLOWING,
    LATEST,
    REWATCH
}
