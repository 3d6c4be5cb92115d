package dev.kinora.recommendation.feed;

/** Which feed a viewer asks for. */
enum FeedMode {
    FOR_YOU,
    FOLLOWING,
    LATEST
}
