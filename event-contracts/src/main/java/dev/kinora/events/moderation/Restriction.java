package dev.kinora.events.moderation;

/** One thing that a decision takes from content. */
public enum Restriction {
    /** Only accounts that confirmed that they are adults can play it. */
    AGE_GATE,
    /** It is found by link and on the page of its creator, not in feeds, search and trends. */
    LIMITED_REACH,
    /** It carries a label, which is shown before it plays. */
    LABEL,
    /** Nobody can comment, and the comments that exist are hidden. */
    COMMENTS_OFF,
    /** Nobody sees it until a person has decided. Only of rejected content, which is under review then. */
    HOLD
}
