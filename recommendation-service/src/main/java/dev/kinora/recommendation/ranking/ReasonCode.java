package dev.kinora.recommendation.ranking;

/** Reasons for a video in a feed. */
public enum ReasonCode {
    SIMILAR_CATEGORY,
    /** The viewer has no preferred categories. */
    ANY_CATEGORY,
    SIMILAR_CONTENT,
    /** Viewers who liked what this viewer liked also liked it. */
    LIKED_TOGETHER,
    ENGAGEMENT,
    POPULAR,
    /** It was selected before videos with better scores to follow the viewer's mix of interests. */
    OWN_MIX,
    FRESH,
    /** The viewer asked for less of it; its weight is negative. */
    TURNED_DOWN,
    EXPLORATION,
    /** It is new and looks for its audience. */
    AUDITION,
    FOLLOWING,
    LATEST,
    REWATCH
}
