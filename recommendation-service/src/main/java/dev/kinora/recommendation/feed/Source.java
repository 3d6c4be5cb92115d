package dev.kinora.recommendation.feed;

/** Where the video of a slot came from. */
enum Source {
    SEED,
    TFIDF,
    EXPLORE,
    POPULAR,
    FRESH,
    REWATCH,
    FOLLOWING,
    LATEST
}
