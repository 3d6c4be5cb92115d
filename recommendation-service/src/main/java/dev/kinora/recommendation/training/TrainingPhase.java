package dev.kinora.recommendation.training;

/** The steps of a training, in their order. */
enum TrainingPhase {
    /** The process of the training starts. */
    STARTING,
    /** Videos and interactions are read. */
    READING,
    /** The weights are tuned on the older interactions. */
    TUNING,
    /** The new weights, those that are live, and popularity are measured on the newer interactions. */
    MEASURING,
    /** The model is learned from all interactions. */
    LEARNING,
    /** The model is written, checked and stored. */
    STORING
}
