package dev.kinora.moderation.bulk;

/** What has become of an item. */
enum ItemState {
    /** Nobody has looked at it yet. */
    PENDING,
    /** It can be decided. */
    POSSIBLE,
    /** It cannot or could not be decided; the problem says why. */
    REFUSED,
    DECIDED,
    UNDONE,
    /** Its decision could not be undone and stands; the problem says why. */
    KEPT
}
