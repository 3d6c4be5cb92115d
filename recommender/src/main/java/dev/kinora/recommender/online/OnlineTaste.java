package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The scalar product of the vectors of viewer and item. The viewer's is a weighted sum over their likes, so each like is
 * the cause of its own product.
 *
 * @param keys of the items of the data set or catalog
 */
public record OnlineTaste(OnlineSnapshot snapshot, Keys keys) implements Feature {

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var liked = LikedItems.of(viewer, snapshot, keys);
        var sum = new float[snapshot.parameters().embeddings().width()];
        for (var index = 0; index < liked.size(); index++) {
            var row = liked.rows()[index];
            if (row != null) {
                row.liked().addTo(sum, liked.weights()[index]);
            }
        }
        for (var index = 0; index < candidates.length; index++) {
            values[index] = Vector.dot(sum, vector(candidates[index]));
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var liked = LikedItems.of(viewer, snapshot, keys);
        var vector = vector(item);
        var causes = new ArrayList<Cause>();
        for (var index = 0; index < liked.size(); index++) {
            var row = liked.rows()[index];
            if (row != null) {
                var product = Vector.dot(row.liked().numbers(), vector);
                causes.add(new Cause(new Subject.Past(liked.items()[index]), liked.weights()[index] * product));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }

    private float[] vector(int item) {
        return snapshot.vector(keys.item(item));
    }
}
