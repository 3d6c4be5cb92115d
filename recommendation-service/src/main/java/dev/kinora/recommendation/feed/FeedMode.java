package dev.kinora.recommendation.feed;

/** The feeds. */
enum FeedMode {
    FOR_YOU,
    FOLLOWING,
    LATEST
}
