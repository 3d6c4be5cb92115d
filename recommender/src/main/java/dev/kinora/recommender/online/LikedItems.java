package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The newest likes of a viewer, the oldest first. One that was turned down as a cause keeps its place among the others, so
 * that these count as much as before.
 *
 * @param items their numbers
 * @param rows what is known about them; null for nothing, and for one that was turned down
 * @param weights how much each counts; 0 for one without a row
 */
record LikedItems(int[] items, @Nullable ItemRow[] rows, float[] weights) {

    static LikedItems of(Viewer viewer, OnlineSnapshot snapshot, Keys keys) {
        var history = snapshot.parameters().history();
        var items = Keys.newestLikes(viewer.without(TurnedDown.NOTHING), history.most());
        var rows = new @Nullable ItemRow[items.length];
        for (var index = 0; index < items.length; index++) {
            rows[index] = snapshot.items().find(keys.item(items[index]));
        }
        var weights = Weights.around(items.length, items.length, history.weights(), index -> rows[index] != null);
        for (var index = 0; index < items.length; index++) {
            if (viewer.turnedDown().items().contains(items[index])) {
                rows[index] = null;
                weights[index] = 0;
            }
        }
        return new LikedItems(items, rows, weights);
    }

    int size() {
        return items.length;
    }
}
