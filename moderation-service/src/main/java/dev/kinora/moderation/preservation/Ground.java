package dev.kinora.moderation.preservation;

/** Why content is kept. */
public enum Ground {
    /** A person has to decide whether it is about harm to children. */
    SUSPICION,

    /** It was decided. */
    DECISION,

    /** A person wants it kept, whatever is decided. */
    LEGAL_HOLD
}
