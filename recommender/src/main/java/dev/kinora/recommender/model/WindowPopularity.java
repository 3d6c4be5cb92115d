package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.util.List;

/**
 * How many users liked an item in the last days, on a logarithmic scale: {@code ln(1 + n) / ln(1 + n of the most liked)}, 0 to 1. It is
 * the same for every viewer.
 */
public final class WindowPopularity implements Feature {

    private final float[] values;

    private WindowPopularity(float[] values) {
        this.values = values;
    }

    /** Counts the likes of a window before {@code now}, in milliseconds since 1970-01-01T00:00:00Z. */
    public static WindowPopularity train(Dataset past, long now, Duration window) {
        var interactions = past.interactions();
        var likes = new int[past.items().size()];
        var most = 0;
        for (var row = 0; row < interactions.size(); row++) {
            if (interactions.isPositive(row) && interactions.time(row) >= now - window.toMillis()) {
                most = Math.max(most, ++likes[interactions.item(row)]);
            }
        }
        var values = new float[likes.length];
        for (var item = 0; item < likes.length; item++) {
            values[item] = most > 0 ? (float) (Math.log1p(likes[item]) / Math.log1p(most)) : 0;
        }
        return new WindowPopularity(values);
    }

    @Override
    public Topic topic() {
        return Topic.POPULARITY;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] into) {
        for (var index = 0; index < candidates.length; index++) {
            into[index] = values[candidates[index]];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(Cause.other(values[item]));
    }
}
