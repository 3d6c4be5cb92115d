package dev.kinora.moderation.sampling;

/** What became of a blind answer. */
public enum Effect {
    /** It agrees with what is in force; nothing changed. */
    AGREED,
    /** A machine had decided otherwise: the answer is in force now. */
    DECIDED,
    /** A person had decided otherwise, or the answer names harm to children: others decide, and until then nothing changes. */
    LEFT_TO_LEAD,
    /** The right answer was known; nothing changed. */
    PRACTICE
}
