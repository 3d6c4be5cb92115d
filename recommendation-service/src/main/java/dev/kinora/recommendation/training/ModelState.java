package dev.kinora.recommendation.training;

/** Where a model version stands. */
enum ModelState {
    /** Serves now. */
    LIVE,
    /** Served once. */
    RETIRED,
    /** Was not good enough to serve. */
    KEPT
}
