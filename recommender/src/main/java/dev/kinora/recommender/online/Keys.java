package dev.kinora.recommender.online;

import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.LinkedHashSet;
import java.util.List;

/** The keys of the items of a catalog and of their terms. Immutable. */
public final class Keys {

    private final long[] items;
    private final long[][] terms;
    private final long[] slots;
    private final int[] numbers;

    private Keys(long[] items, long[][] terms) {
        this.items = items;
        this.terms = terms;
        this.slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, items.length)) * 4)];
        this.numbers = new int[slots.length];
        for (var item = 0; item < items.length; item++) {
            var slot = slot(items[item]);
            slots[slot] = items[item];
            numbers[slot] = item;
        }
    }

    /** The keys of items, by their number. */
    public static Keys of(List<Item> items) {
        return new Keys(
                items.stream().map(Item::id).mapToLong(Hashes::of).toArray(),
                items.stream().map(Item::text).map(ItemTerms::of).toArray(long[][]::new));
    }

    long item(int number) {
        return items[number];
    }

    long[] terms(int number) {
        return terms[number];
    }

    int size() {
        return items.length;
    }

    /** The number of an item; -1 if it is not in the catalog. */
    int number(long key) {
        var slot = slot(key);
        return slots[slot] == key ? numbers[slot] : -1;
    }

    private int slot(long key) {
        var mask = slots.length - 1;
        var slot = (int) key & mask;
        while (slots[slot] != key && slots[slot] != Hashes.NONE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The numbers of a viewer's newest likes without repetition, the oldest first. */
    static int[] newestLikes(Viewer viewer, int most) {
        var likes = new LinkedHashSet<Integer>();
        for (var index = viewer.size() - 1; index >= 0 && likes.size() < most; index--) {
            if (viewer.isPositive(index)) {
                likes.add(viewer.item(index));
            }
        }
        return likes.reversed().stream().mapToInt(Integer::intValue).toArray();
    }
}
