package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The newest likes of a viewer, the oldest first.
 *
 * @param items their numbers
 * @param rows what is known about them
 * @param weights how much each counts; 0 for one without a row
 */
record LikedItems(int[] items, @Nullable ItemRow[] rows, float[] weights) {

    static LikedItems of(Viewer viewer, OnlineSnapshot snapshot, Keys keys) {
        var history = snapshot.parameters().history();
        var items = Keys.newestLikes(viewer, history.most());
        var rows = new @Nullable ItemRow[items.length];
        for (var index = 0; index < items.length; index++) {
            rows[index] = snapshot.items().find(keys.item(items[index]));
        }
        return new LikedItems(
                items,
                rows,
                Weights.around(items.length, items.length, history.weights(), index -> rows[index] != null));
    }

    int size() {
        return items.length;
    }
}
