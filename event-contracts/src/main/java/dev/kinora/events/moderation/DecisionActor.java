package dev.kinora.events.moderation;

/** Whether a machine or a person decided. */
public enum DecisionActor {
    AUTOMATED,
    HUMAN
}
