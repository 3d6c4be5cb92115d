package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often an item was liked soon after the viewer's likes: the weighted sum of {@code pairs / √((likes + shrinkage) ·
 * (likes' + shrinkage))}, each like causing its own part.
 *
 * @param keys of the items of the data set or catalog
 */
public record OnlinePairs(OnlineSnapshot snapshot, Keys keys, Sums.Pool pool) implements Feature {

    /** With sums of its own. */
    public OnlinePairs(OnlineSnapshot snapshot, Keys keys) {
        this(snapshot, keys, new Sums.Pool());
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        pool.run(sums -> {
            addTo(sums, viewer);
            for (var index = 0; index < candidates.length; index++) {
                var sum = sums.of(candidates[index]);
                values[index] = sum == 0 ? 0 : sum * factor(snapshot.items().find(keys.item(candidates[index])));
            }
        });
    }

    /** The numbers of items that were liked most often soon after the viewer's likes, in no order. */
    public int[] strongest(Viewer viewer, int most) {
        return pool.use(sums -> {
                    addTo(sums, viewer);
                    return sums.drainBest(most);
                })
                .items();
    }

    private void addTo(Sums sums, Viewer viewer) {
        var liked = LikedItems.of(viewer, snapshot, keys);
        for (var like = 0; like < liked.size(); like++) {
            var row = liked.rows()[like];
            if (row != null) {
                row.neighbors().addTo(sums, keys, liked.weights()[like] * factor(row));
            }
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var liked = LikedItems.of(viewer, snapshot, keys);
        var wanted = factor(snapshot.items().find(keys.item(item)));
        var causes = new ArrayList<Cause>();
        for (var like = 0; like < liked.size(); like++) {
            var row = liked.rows()[like];
            var pairs = row == null ? 0 : row.neighbors().weight(keys.item(item));
            if (pairs != 0) {
                causes.add(new Cause(
                        new Subject.Past(liked.items()[like]), liked.weights()[like] * factor(row) * pairs * wanted));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }

    /** 0 for an item that has expired. */
    private float factor(@Nullable ItemRow row) {
        return row == null
                ? 0
                : 1
                        / (float) Math.sqrt(
                                row.likes() + snapshot.parameters().pairs().shrinkage());
    }
}
