package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.List;

/**
 * How far the likes of an item outweigh its hides: {@code (likes - hides) / (likes + hides + shrinkage)}, between -1 and 1. It is the
 * same for every viewer.
 *
 * @param keys of the items of the data set or catalog
 */
public record OnlineRegard(OnlineSnapshot snapshot, Keys keys) implements Feature {

    /** Chosen on the inner splits of KuaiRand. */
    public static final float SHRINKAGE = 0.3f;

    @Override
    public Topic topic() {
        return Topic.POPULARITY;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        for (var index = 0; index < candidates.length; index++) {
            values[index] = value(candidates[index]);
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(Cause.other(value(item)));
    }

    private float value(int item) {
        var likes = snapshot.likes(keys.item(item));
        var hides = snapshot.hides(keys.item(item));
        return (likes - hides) / (likes + hides + SHRINKAGE);
    }
}
