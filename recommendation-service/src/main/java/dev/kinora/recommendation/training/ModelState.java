package dev.kinora.recommendation.training;

/** States of a model version. */
enum ModelState {
    /** In use. */
    LIVE,
    /** Was in use before. */
    RETIRED,
    /** Stored, never activated. */
    KEPT
}
