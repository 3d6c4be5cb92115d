package dev.kinora.moderation.hash.entry;

/** Where an entry of the hash list comes from. */
public enum EntrySource {
    /** A video was rejected. */
    DECISION,
    /** A person added it. */
    MODERATOR,
    /** It was in a file of another platform. */
    IMPORT
}
