package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.List;

/** Likes, comments and views as a weighted sum; the same for every viewer. */
public final class Engagement implements Feature {

    private final ItemIndex index;
    private final Weights weights;

    /** What each of them counts. */
    public record Weights(double like, double comment, double view) {

        double of(ItemIndex index, int item) {
            return index.likes(item) * like + index.comments(item) * comment + index.views(item) * view;
        }
    }

    public Engagement(ItemIndex index, Weights weights) {
        this.index = index;
        this.weights = weights;
    }

    @Override
    public Topic topic() {
        return Topic.POPULARITY;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        for (var place = 0; place < candidates.length; place++) {
            values[place] = (float) weights.of(index, candidates[place]);
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(Cause.other((float) weights.of(index, item)));
    }
}
