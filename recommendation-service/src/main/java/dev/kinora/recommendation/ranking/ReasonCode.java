package dev.kinora.recommendation.ranking;

/** Why a video is in a feed. */
public enum ReasonCode {
    SIMILAR_CATEGORY,
    SIMILAR_CONTENT,
    ENGAGEMENT,
    POPULAR,
    FRESH,
    EXPLORATION,
    FOLLOWING,
    LATEST,
    REWATCH
}
