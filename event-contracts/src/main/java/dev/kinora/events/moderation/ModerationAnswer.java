package dev.kinora.events.moderation;

/** What became of a report or an appeal. */
public enum ModerationAnswer {
    /** A report: nobody can see the content any more. */
    REMOVED,
    /** A report: the content stays with restrictions. */
    RESTRICTED,
    /** A report: the content does not break the rules and stays. */
    KEPT,
    /** A report or an appeal: the content was deleted before anybody decided. */
    GONE,
    /** An appeal: the decision stands. */
    UPHELD,
    /** An appeal: another decision replaces the one that was contested. */
    OVERTURNED
}
