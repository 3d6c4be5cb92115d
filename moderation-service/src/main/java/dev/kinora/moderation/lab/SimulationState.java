package dev.kinora.moderation.lab;

/** How far a simulation is. */
enum SimulationState {
    WAITING,
    RUNNING,
    /** It has a result. */
    DONE,
    /** Recorded verdicts do not follow from what was recorded, so nothing can be said about others. */
    NOT_REPRODUCED,
    CANCELED,
    /** It was tried several times and broke off each time. */
    FAILED
}
