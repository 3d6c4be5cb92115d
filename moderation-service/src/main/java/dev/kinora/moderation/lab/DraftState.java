package dev.kinora.moderation.lab;

/** The life of a draft. */
enum DraftState {
    OPEN,
    /** Its rules are a version of the policy. */
    PUBLISHED,
    /** Its author does not want it any more. */
    DISCARDED
}
