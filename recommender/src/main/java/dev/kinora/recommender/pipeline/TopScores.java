package dev.kinora.recommender.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Keeps the highest scores of a stream of items. Of equal scores, those with the smaller number of the item win. */
public final class TopScores {

    /** Higher scores before lower ones, and of equal ones the smaller number of the item first. */
    public static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::item);

    /** Bits of a score that do not tell which items are left out at once. */
    private static final int LEFT_OUT = 20;

    private final int[] items;
    private final double[] scores;
    private int size;

    /** Keeps this number of items. */
    public TopScores(int limit) {
        items = new int[limit];
        scores = new double[limit];
    }

    /** Takes an item into account. */
    public void offer(int item, double score) {
        if (size < items.length) {
            siftUp(item, score);
        } else if (size > 0 && isWorse(items[0], scores[0], item, score)) {
            siftDown(item, score);
        }
    }

    /**
     * Takes many items into account, whose scores are over 0. Most are left out by the leading bits of their scores, which
     * are counted first: positive numbers are in the order of their bits.
     */
    public void offerAll(int[] items, float[] scores, int count) {
        var counts = new int[1 << (Integer.SIZE - LEFT_OUT)];
        for (var place = 0; place < count; place++) {
            counts[Float.floatToRawIntBits(scores[place]) >>> LEFT_OUT]++;
        }
        var least = counts.length;
        for (var enough = 0; least > 0 && enough < this.items.length; ) {
            enough += counts[--least];
        }
        for (var place = 0; place < count; place++) {
            if (Float.floatToRawIntBits(scores[place]) >>> LEFT_OUT >= least) {
                offer(items[place], scores[place]);
            }
        }
    }

    /** The kept ones, best first. */
    public List<Scored> best() {
        var sorted = new ArrayList<Scored>(size);
        for (var index = 0; index < size; index++) {
            sorted.add(new Scored(items[index], scores[index]));
        }
        sorted.sort(BEST_FIRST);
        return sorted;
    }

    /** The numbers of the kept ones, in no order. */
    public int[] items() {
        return Arrays.copyOf(items, size);
    }

    private static boolean isWorse(int left, double leftScore, int right, double rightScore) {
        return leftScore < rightScore || (leftScore == rightScore && left > right);
    }

    private void siftUp(int item, double score) {
        var index = size++;
        while (index > 0) {
            var parent = (index - 1) / 2;
            if (!isWorse(item, score, items[parent], scores[parent])) {
                break;
            }
            items[index] = items[parent];
            scores[index] = scores[parent];
            index = parent;
        }
        items[index] = item;
        scores[index] = score;
    }

    private void siftDown(int item, double score) {
        var index = 0;
        while (2 * index + 1 < size) {
            var child = 2 * index + 1;
            if (child + 1 < size && isWorse(items[child + 1], scores[child + 1], items[child], scores[child])) {
                child++;
            }
            if (!isWorse(items[child], scores[child], item, score)) {
                break;
            }
            items[index] = items[child];
            scores[index] = scores[child];
            index = child;
        }
        items[index] = item;
        scores[index] = score;
    }
}
