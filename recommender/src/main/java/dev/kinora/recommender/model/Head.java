package dev.kinora.recommender.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The most liked items, which have a position in a model of bounded size. */
public final class Head implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int[] NOTHING = {};

    private final int[] positions;

    /** By position, ascending. */
    private final int[] items;

    private Head(int[] positions, int[] items) {
        this.positions = positions;
        this.items = items;
    }

    /**
     * The most liked items.
     *
     * @param likes number of users who liked each item
     */
    public static Head of(int[] likes, ItemModel.Parameters parameters) {
        var most = IntStream.range(0, likes.length)
                .filter(item -> likes[item] >= parameters.leastLikes())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> -likes[item]).thenComparing(Comparator.naturalOrder()))
                .limit(parameters.head())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var positions = new int[likes.length];
        Arrays.fill(positions, -1);
        for (var position = 0; position < most.length; position++) {
            positions[most[position]] = position;
        }
        return new Head(positions, most);
    }

    /** Number of items with a position. */
    public int size() {
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
