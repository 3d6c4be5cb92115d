package dev.kinora.recommender.model;

import com.carrotsearch.hppc.IntIntHashMap;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An item's value is the weighted sum of its links with the items that the viewer liked. */
public final class LinkedItems implements Feature {

    private final ItemLinks links;
    private final HistoryWeights history;

    /** Values items by these links, the viewer's interactions weighted as given. */
    public LinkedItems(ItemLinks links, HistoryWeights history) {
        this.links = links;
        this.history = history;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var places = new IntIntHashMap(candidates.length);
        for (var index = 0; index < candidates.length; index++) {
            places.put(candidates[index], index + 1);
            values[index] = 0;
        }
        var weights = history.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                var weight = (float) weights[index];
                var end = links.to(viewer.item(index));
                for (var link = links.from(viewer.item(index)); link < end; link++) {
                    var place = places.get(links.targets().get(link));
                    if (place > 0) {
                        values[place - 1] += weight * links.weights().get(link);
                    }
                }
            }
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var causes = new ArrayList<Cause>();
        var weights = history.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            var link = weights[index] > 0 ? links.weight(viewer.item(index), item) : 0;
            if (link != 0) {
                causes.add(new Cause(viewer.item(index), "", weights[index] * link));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }
}
