package dev.kinora.recommendation.training;

/** How a training ended. */
enum TrainingOutcome {
    /** With a model, whether it was activated or not. */
    TRAINED,
    FAILED,
    CANCELED,
    /** The replica that ran it ended, or lost its place to another. */
    LOST
}
