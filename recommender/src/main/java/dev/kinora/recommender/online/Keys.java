package dev.kinora.recommender.online;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.LinkedHashSet;
import java.util.List;

/** The keys of the items of a catalog, by their numbers. Added by one thread; others read meanwhile only if the caller locks. */
public final class Keys {

    private final LongArrayList keys = new LongArrayList();
    private final LongIntHashMap numbers = new LongIntHashMap();

    /** The keys of items, by their number. */
    public static Keys of(List<Item> items) {
        var keys = new Keys();
        items.forEach(item -> keys.add(item.id()));
        return keys;
    }

    /** Adds the item with the next number. */
    public void add(String id) {
        var key = Hashes.of(id);
        numbers.put(key, keys.size());
        keys.add(key);
    }

    long item(int number) {
        return keys.get(number);
    }

    /** The number of an item; -1 if it is not in the catalog. */
    int number(long key) {
        return numbers.getOrDefault(key, -1);
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
