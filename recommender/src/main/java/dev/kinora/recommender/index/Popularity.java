package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.List;

/** How many viewers liked an item, on a logarithmic scale, 0 to 1. It is the same for every viewer. */
public final class Popularity implements Feature {

    private final ItemIndex index;
    private final Span span;

    /** Counts likes of this span. */
    public Popularity(ItemIndex index, Span span) {
        this.index = index;
        this.span = span;
    }

    @Override
    public Topic topic() {
        return Topic.POPULARITY;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        index.popularity(candidates, values, span, viewer.now());
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(Cause.other(index.popularity(item, span, viewer.now())));
    }
}
