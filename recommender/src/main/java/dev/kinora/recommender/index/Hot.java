package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.util.List;

/** The logarithm of the engagement of an item, halved per half-life of its age; at least 0. */
public final class Hot implements Feature {

    private final ItemIndex index;
    private final Duration halfLife;
    private final Engagement.Weights weights;

    /** Halves per half-life, which is over 0. */
    public Hot(ItemIndex index, Duration halfLife, Engagement.Weights weights) {
        this.index = index;
        this.halfLife = halfLife;
        this.weights = weights;
    }

    @Override
    public Topic topic() {
        return Topic.POPULARITY;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        for (var place = 0; place < candidates.length; place++) {
            values[place] = value(candidates[place], viewer.now());
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(Cause.other(value(item, viewer.now())));
    }

    /**
     * The value of an item.
     *
     * @param now milliseconds since 1970-01-01T00:00:00Z
     */
    public float value(int item, long now) {
        var age = Math.max(0, now - index.publishedAt(item));
        return (float) (Math.log1p(weights.of(index, item)) * Math.pow(2, -age / (double) halfLife.toMillis()));
    }
}
