package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An item's value is the weighted sum of its coefficients with the items that the viewer liked; 0 outside the head.
 *
 * @param coefficients by position of the liked item, then by position of the valued one
 */
record LinearItems(Head head, float[][] coefficients, Recency recency) {

    LinearItems with(Recency other) {
        return new LinearItems(head, coefficients, other);
    }

    void values(Viewer viewer, int[] candidates, float[] values) {
        var sums = sums(viewer);
        for (var index = 0; index < candidates.length; index++) {
            var position = head.position(candidates[index]);
            values[index] = position < 0 ? 0 : sums[position];
        }
    }

    List<Cause> causes(Viewer viewer, int item) {
        var position = head.position(item);
        var causes = new ArrayList<Cause>();
        if (position >= 0) {
            var weights = recency.weights(viewer);
            for (var index = 0; index < weights.length; index++) {
                var liked = head.position(viewer.item(index));
                if (weights[index] > 0 && liked >= 0) {
                    causes.add(new Cause(viewer.item(index), "", weights[index] * coefficients[liked][position]));
                }
            }
            causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        }
        return causes;
    }

    private float[] sums(Viewer viewer) {
        var sums = new float[coefficients.length];
        var weights = recency.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            var liked = head.position(viewer.item(index));
            if (weights[index] > 0 && liked >= 0) {
                var weight = (float) weights[index];
                var row = coefficients[liked];
                for (var position = 0; position < row.length; position++) {
                    sums[position] += weight * row[position];
                }
            }
        }
        return sums;
    }
}
