package dev.kinora.recommender.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The most liked items, which have a position in a model of bounded size. */
final class Head {

    private final int[] positions;
    private final int size;

    private Head(int[] positions, int size) {
        this.positions = positions;
        this.size = size;
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
                .toArray();
        var positions = new int[items];
        Arrays.fill(positions, -1);
        for (var position = 0; position < most.length; position++) {
            positions[most[position]] = position;
        }
        return new Head(positions, most.length);
    }

    int size() {
        return size;
    }

    /** The position of an item, from 0; -1 if it has none. */
    int position(int item) {
        return positions[item];
    }
}
