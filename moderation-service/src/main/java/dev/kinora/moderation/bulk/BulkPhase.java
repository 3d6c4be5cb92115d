package dev.kinora.moderation.bulk;

import org.jspecify.annotations.Nullable;

/** The life of a bulk. In every second phase a machine works item by item; in the others it waits for the person. */
enum BulkPhase {
    /** The dry run goes through the items. */
    CHECKING(ItemState.PENDING),
    /** The dry run has ended; nothing is decided before it is confirmed. */
    READY(null),
    RUNNING(ItemState.POSSIBLE),
    DONE(null),
    UNDOING(ItemState.DECIDED),
    UNDONE(null);

    private final @Nullable ItemState pending;

    BulkPhase(@Nullable ItemState pending) {
        this.pending = pending;
    }

    /** The state of items that this phase works on; null for one that waits. */
    @Nullable ItemState pending() {
        return pending;
    }

    /** The phase after the last item. */
    BulkPhase next() {
        return values()[ordinal() + 1];
    }
}
