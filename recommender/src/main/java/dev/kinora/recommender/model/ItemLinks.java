package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.TopScores;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a like of one item speaks for others: sparse coefficients in columns, which may lie in a mapped file.
 *
 * @param offsets where the links of each item begin; one more than there are items
 * @param targets numbers of the linked items, ascending within the links of one item
 * @param weights of these links
 */
public record ItemLinks(IntBuffer offsets, IntBuffer targets, FloatBuffer weights) {

    /** No item speaks for another. */
    public static final ItemLinks NONE =
            new ItemLinks(IntBuffer.wrap(new int[1]), IntBuffer.allocate(0), FloatBuffer.allocate(0));

    /** Number of items that may have links. */
    public int items() {
        return offsets.limit() - 1;
    }

    /** Number of links of all items. */
    public int size() {
        return targets.limit();
    }

    /** The place of the first link of an item; that of the next item for one without links. */
    public int from(int item) {
        return item < items() ? offsets.get(item) : size();
    }

    /** The place after the last link of an item. */
    public int to(int item) {
        return item < items() ? offsets.get(item + 1) : size();
    }

    /** The weight of a link; 0 if there is none. */
    public float weight(int item, int target) {
        var low = from(item);
        var high = to(item) - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = targets.get(middle);
            if (found == target) {
                return weights.get(middle);
            }
            if (found < target) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** The strongest links of an item over 0, the strongest first. */
    public List<Scored> strongest(int item, int most) {
        var top = new TopScores(most);
        for (var place = from(item); place < to(item); place++) {
            if (weights.get(place) > 0) {
                top.offer(targets.get(place), weights.get(place));
            }
        }
        return top.best();
    }

    /** Adds a multiple of the weight of each link of an item to the sum of its target. */
    public void addTo(Sums sums, int item, double factor) {
        sums.addAll(targets, weights, from(item), to(item), factor);
    }

    /** Collects the links of all items in order, and keeps the strongest of each. */
    public static final class Builder {

        private final int most;
        private final int[] offsets;
        private int[] targets;
        private float[] weights;
        private int items;
        private int size;

        /**
         * A builder for this number of items.
         *
         * @param most links that each item keeps, those with the largest absolute weights
         */
        public Builder(int items, int most) {
            this.most = most;
            this.offsets = new int[items + 1];
            this.targets = new int[Math.max(16, items)];
            this.weights = new float[Math.max(16, items)];
        }

        /**
         * Adds the links of the next item.
         *
         * @param linked ascending
         */
        public void add(int[] linked, float[] values) {
            if (linked.length <= most) {
                for (var index = 0; index < linked.length; index++) {
                    add(linked[index], values[index]);
                }
            } else {
                strongest(values).forEach(index -> add(linked[index], values[index]));
            }
            offsets[++items] = size;
        }

        /** The links of all items. */
        public ItemLinks build() {
            return new ItemLinks(
                    IntBuffer.wrap(offsets),
                    IntBuffer.wrap(Arrays.copyOf(targets, size)),
                    FloatBuffer.wrap(Arrays.copyOf(weights, size)));
        }

        private void add(int target, float weight) {
            if (weight != 0) {
                if (size == targets.length) {
                    targets = Arrays.copyOf(targets, size + (size >> 1));
                    weights = Arrays.copyOf(weights, targets.length);
                }
                targets[size] = target;
                weights[size++] = weight;
            }
        }

        /** The places of the strongest values, in ascending order; of equal ones the first. */
        private IntStream strongest(float[] values) {
            var sorted = new float[values.length];
            for (var index = 0; index < values.length; index++) {
                sorted[index] = Math.abs(values[index]);
            }
            Arrays.sort(sorted);
            var least = sorted[values.length - most];
            var stronger = 0;
            for (var index = values.length - 1; index >= 0 && sorted[index] > least; index--) {
                stronger++;
            }
            var equal = new int[] {most - stronger};
            return IntStream.range(0, values.length)
                    .filter(index ->
                            Math.abs(values[index]) > least || (Math.abs(values[index]) == least && equal[0]-- > 0));
        }
    }
}
