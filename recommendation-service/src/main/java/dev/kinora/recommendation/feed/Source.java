package dev.kinora.recommendation.feed;

/** Origin of the video of a slot. */
enum Source {
    SEED,
    TFIDF,
    HYBRID,
    ONLINE,
    EXPLORE,
    POPULAR,
    FRESH,
    REWATCH,
    FOLLOWING,
    LATEST
}
