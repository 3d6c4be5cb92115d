package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import java.util.stream.IntStream;

/**
 * Item neighbors (G. Linden, B. Smith and J. York, 2003): an item's value is the sum of its cosines with the items that
 * the viewer liked, each {@code common / (√(likes · likes') + shrinkage)}. Each item keeps its nearest neighbors only,
 * so that memory is linear in the number of items.
 */
public final class Neighbors {

    private Neighbors() {}

    /**
     * How to train.
     *
     * @param most neighbors that each item keeps, at least 1
     * @param shrinkage takes weight from pairs of rare items, at least 0
     * @param longest users with more likes teach nothing about pairs, which keeps the time linear
     */
    public record Parameters(int most, double shrinkage, int longest) implements LinkTraining {

        /** The textbook's cosine. */
        public static final Parameters PLAIN = new Parameters(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

        public Parameters {
            if (most < 1 || !(shrinkage >= 0) || longest < 1) {
                throw new IllegalArgumentException("Not trainable: " + most + ", " + shrinkage + ", " + longest);
            }
        }

        /**
         * How near two items are.
         *
         * @param common users who liked both and have not liked more than {@code longest}
         * @param likes users who liked the one
         * @param others users who liked the other
         */
        public float cosine(long common, int likes, int others) {
            return (float) (common / (Math.sqrt((double) likes * others) + shrinkage));
        }

        @Override
        public ItemLinks train(Dataset past) {
            return Neighbors.train(past, this);
        }
    }

    /** Learns the neighbors of each item. */
    public static ItemLinks train(Dataset past, Parameters parameters) {
        var positives = Positives.of(past);
        var items = positives.byItem().length;
        var links = new ItemLinks.Builder(items, parameters.most());
        var common = new int[items];
        for (var item = 0; item < items; item++) {
            var found = count(positives, item, parameters.longest(), common);
            var likes = positives.byItem()[item].length;
            var cosines = new float[found.length];
            for (var index = 0; index < found.length; index++) {
                var other = found[index];
                cosines[index] =
                        parameters.cosine(common[other], likes, positives.byItem()[other].length);
                common[other] = 0;
            }
            links.add(found, cosines);
        }
        return links.build();
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
}
