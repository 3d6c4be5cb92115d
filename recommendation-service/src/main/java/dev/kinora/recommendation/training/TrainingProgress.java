package dev.kinora.recommendation.training;

/** Hears how far a training is. */
interface TrainingProgress {

    /**
     * A training has come this far.
     *
     * @param part share of the phase that is done, 0 to 1
     */
    void at(TrainingPhase phase, double part);
}
