package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An item's value is the weighted sum of its links with the items that the viewer liked. */
public final class LinkedItems implements Feature {

    private final ItemLinks links;
    private final HistoryWeights history;
    private final Sums.Pool pool;

    /** Values items by these links, the viewer's interactions weighted as given. */
    public LinkedItems(ItemLinks links, HistoryWeights history) {
        this(links, history, new Sums.Pool());
    }

    /** The same with sums of this pool. */
    public LinkedItems(ItemLinks links, HistoryWeights history, Sums.Pool pool) {
        this.links = links;
        this.history = history;
        this.pool = pool;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var weights = history.weights(viewer);
        pool.run(sums -> {
            for (var index = 0; index < weights.length; index++) {
                if (weights[index] > 0) {
                    links.addTo(sums, viewer.item(index), (float) weights[index]);
                }
            }
            for (var index = 0; index < candidates.length; index++) {
                values[index] = sums.of(candidates[index]);
            }
        });
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var causes = new ArrayList<Cause>();
        var weights = history.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            var link = weights[index] > 0 ? links.weight(viewer.item(index), item) : 0;
            if (link != 0) {
                causes.add(new Cause(new Subject.Past(viewer.item(index)), weights[index] * link));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }
}
