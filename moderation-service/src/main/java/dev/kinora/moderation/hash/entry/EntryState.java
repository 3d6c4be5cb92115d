package dev.kinora.moderation.hash.entry;

import java.util.Map;
import java.util.Set;

/** The life cycle of an entry of the hash list. */
public enum EntryState {
    /** It counts. */
    ACTIVE,
    /** It matched suspiciously much: what matches goes to a person, until a person releases or two remove it. */
    HELD_BACK,
    /** It matches nothing any more, and is kept as a record. */
    REMOVED;

    private static final Map<EntryState, Set<EntryState>> NEXT =
            Map.of(ACTIVE, Set.of(HELD_BACK, REMOVED), HELD_BACK, Set.of(ACTIVE, REMOVED), REMOVED, Set.of());

    public boolean canBecome(EntryState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
