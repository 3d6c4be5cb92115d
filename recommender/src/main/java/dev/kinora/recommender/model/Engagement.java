package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.List;

/**
 * The engagement of the arm {@code seed}: likes · 1 + comments · 2 + views · 0.5, scaled to 0 to 1 over all items. A
 * rating counts as a view, a good one as a like, too.
 */
public final class Engagement implements Feature {

    private final float[] values;

    private Engagement(float[] values) {
        this.values = values;
    }

    /** Counts what was done with each item. */
    public static Engagement train(Dataset past) {
        var interactions = past.interactions();
        var sums = new float[past.items().size()];
        for (var row = 0; row < interactions.size(); row++) {
            sums[interactions.item(row)] += weight(interactions.signal(row), interactions.isPositive(row));
        }
        var least = Float.POSITIVE_INFINITY;
        var most = Float.NEGATIVE_INFINITY;
        for (var sum : sums) {
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        for (var item = 0; item < sums.length; item++) {
            sums[item] = most > least ? (sums[item] - least) / (most - least) : 0;
        }
        return new Engagement(sums);
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] into) {
        for (var index = 0; index < candidates.length; index++) {
            into[index] = values[candidates[index]];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(new Cause(null, "", values[item]));
    }

    private static float weight(Signal signal, boolean positive) {
        return switch (signal) {
            case VIEW -> 0.5f;
            case LIKE -> 1;
            case COMMENT -> 2;
            case RATING -> positive ? 1.5f : 0.5f;
            case COMPLETION, SHARE, FOLLOW, MORE_LIKE_THIS, SKIP, HIDE -> 0;
        };
    }
}
