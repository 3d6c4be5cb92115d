package dev.kinora.starter.deadletter;

/** What has become of a dead letter. */
public enum DeadLetterState {
    /** Nobody has handled it. */
    OPEN,
    /** Its consumer has processed it on request. */
    REPLAYED,
    /** An operator decided that it is not needed. */
    DISCARDED
}
