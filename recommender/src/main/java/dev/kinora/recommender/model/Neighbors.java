package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Item neighbors (G. Linden, B. Smith and J. York, 2003): an item's value is the sum of its cosines with the items that
 * the viewer liked, each {@code common / (√(likes · likes') + shrinkage)}. Each item keeps its nearest neighbors only,
 * so that memory is linear in the number of items.
 */
public final class Neighbors implements Feature {

    private final int[][] neighbors;
    private final float[][] cosines;
    private final Recency recency;

    private Neighbors(int[][] neighbors, float[][] cosines, Recency recency) {
        this.neighbors = neighbors;
        this.cosines = cosines;
        this.recency = recency;
    }

    /**
     * How to train.
     *
     * @param most neighbors that each item keeps, at least 1
     * @param shrinkage takes weight from pairs of rare items, at least 0
     * @param longest users with more likes teach nothing about pairs, which keeps the time linear
     */
    public record Parameters(int most, double shrinkage, int longest) {

        /** The textbook's cosine. */
        public static final Parameters PLAIN = new Parameters(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

        public Parameters {
            if (most < 1 || !(shrinkage >= 0) || longest < 1) {
                throw new IllegalArgumentException("Not trainable: " + most + ", " + shrinkage + ", " + longest);
            }
        }
    }

    /** Learns the neighbors of each item. */
    public static Neighbors train(Dataset past, Parameters parameters, Recency recency) {
        var positives = Positives.of(past);
        var items = positives.byItem().length;
        var neighbors = new int[items][];
        var cosines = new float[items][];
        var common = new int[items];
        for (var item = 0; item < items; item++) {
            var found = count(positives, item, parameters.longest(), common);
            var likes = positives.byItem()[item].length;
            var values = new float[found.length];
            for (var index = 0; index < found.length; index++) {
                var other = found[index];
                values[index] = (float) (common[other]
                        / (Math.sqrt((double) likes * positives.byItem()[other].length) + parameters.shrinkage()));
                common[other] = 0;
            }
            var kept = strongest(found, values, parameters.most());
            neighbors[item] = IntStream.of(kept).map(index -> found[index]).toArray();
            cosines[item] = new float[kept.length];
            for (var index = 0; index < kept.length; index++) {
                cosines[item][index] = values[kept[index]];
            }
        }
        return new Neighbors(neighbors, cosines, recency);
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var sums = new float[neighbors.length];
        var weights = recency.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                var near = neighbors[viewer.item(index)];
                var cosine = cosines[viewer.item(index)];
                for (var other = 0; other < near.length; other++) {
                    sums[near[other]] += (float) weights[index] * cosine[other];
                }
            }
        }
        for (var index = 0; index < candidates.length; index++) {
            values[index] = sums[candidates[index]];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var causes = new ArrayList<Cause>();
        var weights = recency.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            var liked = viewer.item(index);
            var place = weights[index] > 0 ? Arrays.binarySearch(neighbors[liked], item) : -1;
            if (place >= 0) {
                causes.add(new Cause(liked, "", weights[index] * cosines[liked][place]));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }

    /** Counts the users who liked both this item and another one; returns the others in ascending order. */
    private static int[] count(Positives positives, int item, int longest, int[] common) {
        var found = IntStream.builder();
        for (var user : positives.byItem()[item]) {
            var liked = positives.byUser()[user];
            if (liked.length <= longest) {
                for (var other : liked) {
                    if (other != item && common[other]++ == 0) {
                        found.add(other);
                    }
                }
            }
        }
        return found.build().sorted().toArray();
    }

    /** The places of the strongest values, in ascending order. */
    private static int[] strongest(int[] found, float[] values, int most) {
        var places = IntStream.range(0, found.length);
        return found.length <= most
                ? places.toArray()
                : places.boxed()
                        .sorted(Comparator.<Integer>comparingDouble(place -> -values[place])
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
    }
}
