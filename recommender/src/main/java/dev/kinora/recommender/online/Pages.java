package dev.kinora.recommender.online;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slots of an index in pages, of which a changed one is copied if it is shared. */
final class Pages<R extends Row> {

    private static final int PAGE = 512;

    private final @Nullable Row[][] pages;
    private final boolean[] shared;
    private final int mask;

    /** Empty slots; their number is a power of two. */
    Pages(int slots) {
        this.pages = new @Nullable Row[Math.max(1, slots / PAGE)][Math.min(slots, PAGE)];
        this.shared = new boolean[pages.length];
        this.mask = slots - 1;
    }

    private Pages(@Nullable Row[][] pages, int mask) {
        this.pages = pages;
        this.shared = new boolean[pages.length];
        this.mask = mask;
    }

    int slots() {
        return mask + 1;
    }

    @SuppressWarnings("unchecked") // Only rows of this type are set.
    @Nullable R get(int slot) {
        return (R) pages[slot / PAGE][slot % PAGE];
    }

    /** The slot of a key, or the empty one where it belongs. */
    int slot(long key) {
        var slot = home(key);
        var row = get(slot);
        while (row != null && row.key() != key) {
            slot = (slot + 1) & mask;
            row = get(slot);
        }
        return slot;
    }

    void set(int slot, @Nullable R row) {
        var page = slot / PAGE;
        if (shared[page]) {
            pages[page] = pages[page].clone();
            shared[page] = false;
        }
        pages[page][slot % PAGE] = row;
    }

    /** Empties a slot and moves those behind it forward that would not be found any more. */
    void remove(int slot) {
        var hole = slot;
        var next = (hole + 1) & mask;
        for (var row = get(next); row != null; row = get(next)) {
            if (((next - home(row.key())) & mask) >= ((next - hole) & mask)) {
                set(hole, row);
                hole = next;
            }
            next = (next + 1) & mask;
        }
        set(hole, null);
    }

    /** Twice the slots with the same rows. */
    Pages<R> grown(List<R> rows) {
        var grown = new Pages<R>(2 * slots());
        rows.forEach(row -> grown.set(grown.slot(row.key()), row));
        return grown;
    }

    /** The same slots for readers; later changes of these do not reach them. */
    Pages<R> shared() {
        Arrays.fill(shared, true);
        return new Pages<>(Objects.requireNonNull(pages.clone()), mask);
    }

    private int home(long key) {
        return (int) Hashes.mix(key) & mask;
    }
}
