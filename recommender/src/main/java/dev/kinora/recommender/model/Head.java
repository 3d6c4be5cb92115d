package dev.kinora.recommender.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The most liked items, which have a position in a model of bounded size. */
final class Head {

    private static final int[] NOTHING = {};

    private final int[] positions;

    /** By position, ascending. */
    private final int[] items;

    private Head(int[] positions, int[] items) {
        this.positions = positions;
        this.items = items;
    }

    static Head of(Positives positives, int items, ItemModel.Parameters parameters) {
        var byItem = positives.byItem();
        var most = IntStream.range(0, items)
                .filter(item -> byItem[item].length >= parameters.leastLikes())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> -byItem[item].length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(parameters.head())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var positions = new int[items];
        Arrays.fill(positions, -1);
        for (var position = 0; position < most.length; position++) {
            positions[most[position]] = position;
        }
        return new Head(positions, most);
    }

    int size() {
        return items.length;
    }

    /**
     * The links of a matrix.
     *
     * @param rows by position, then by position of the linked item
     * @param most links that each item keeps
     */
    ItemLinks links(float[][] rows, int most) {
        var links = new ItemLinks.Builder(positions.length, most);
        for (var position : positions) {
            if (position < 0) {
                links.add(NOTHING, new float[0]);
            } else {
                links.add(items, rows[position]);
            }
        }
        return links.build();
    }

    /** The position of an item, from 0; -1 if it has none. */
    int position(int item) {
        return positions[item];
    }
}
