package dev.kinora.recommender.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Interactions in columns, in order of time; those of the same instant keep the order in which they were added. Users
 * and items are numbered from 0. Immutable.
 */
public final class Interactions {

    private final int[] users;
    private final int[] items;
    private final long[] times;
    private final Signal[] signals;
    private final float[] values;

    private Interactions(int[] users, int[] items, long[] times, Signal[] signals, float[] values) {
        this.users = users;
        this.items = items;
        this.times = times;
        this.signals = signals;
        this.values = values;
    }

    /** Number of interactions. */
    public int size() {
        return users.length;
    }

    public int user(int row) {
        return users[row];
    }

    public int item(int row) {
        return items[row];
    }

    /** Milliseconds since 1970-01-01T00:00:00Z. */
    public long time(int row) {
        return times[row];
    }

    public Signal signal(int row) {
        return signals[row];
    }

    /** The value of the signal; 1 where it has none. */
    public float value(int row) {
        return values[row];
    }

    public boolean isPositive(int row) {
        return signals[row].isPositive(values[row]);
    }

    /** The number of users: one more than the largest number of a user. */
    public int users() {
        return IntStream.of(users).max().orElse(-1) + 1;
    }

    /** The rows of each user, in order of time. */
    public int[][] rowsByUser(int users) {
        return rowsBy(this.users, users);
    }

    /** The rows of each item, in order of time. */
    public int[][] rowsByItem(int items) {
        return rowsBy(this.items, items);
    }

    private static int[][] rowsBy(int[] keys, int groups) {
        var sizes = new int[groups];
        for (var key : keys) {
            sizes[key]++;
        }
        var rows = new int[groups][];
        Arrays.setAll(rows, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (var row = 0; row < keys.length; row++) {
            rows[keys[row]][sizes[keys[row]]++] = row;
        }
        return rows;
    }

    /** The interactions of these rows, which are in ascending order. */
    public Interactions select(int[] rows) {
        var part = new Builder(rows.length);
        for (var row : rows) {
            part.add(users[row], items[row], times[row], signals[row], values[row]);
        }
        return part.build();
    }

    /** Collects interactions in any order. */
    public static final class Builder {

        private int[] users;
        private int[] items;
        private long[] times;
        private Signal[] signals;
        private float[] values;
        private int size;

        /** A builder with room for this number of interactions; it grows. */
        public Builder(int expected) {
            var room = Math.max(16, expected);
            users = new int[room];
            items = new int[room];
            times = new long[room];
            signals = new Signal[room];
            values = new float[room];
        }

        /**
         * Adds an interaction.
         *
         * @param time milliseconds since 1970-01-01T00:00:00Z
         * @throws IllegalArgumentException for a negative user or item, or a value that is no number
         */
        public Builder add(int user, int item, long time, Signal signal, float value) {
            if (user < 0 || item < 0 || !Float.isFinite(value)) {
                throw new IllegalArgumentException(
                        "No interaction: user %d, item %d, value %s".formatted(user, item, value));
            }
            if (size == users.length) {
                grow();
            }
            users[size] = user;
            items[size] = item;
            times[size] = time;
            signals[size] = signal;
            values[size] = value;
            size++;
            return this;
        }

        private void grow() {
            var room = size + (size >> 1);
            users = Arrays.copyOf(users, room);
            items = Arrays.copyOf(items, room);
            times = Arrays.copyOf(times, room);
            signals = Arrays.copyOf(signals, room);
            values = Arrays.copyOf(values, room);
        }

        public Interactions build() {
            var order = order();
            var sorted =
                    new Interactions(new int[size], new int[size], new long[size], new Signal[size], new float[size]);
            for (var row = 0; row < size; row++) {
                var from = order[row];
                sorted.users[row] = users[from];
                sorted.items[row] = items[from];
                sorted.times[row] = times[from];
                sorted.signals[row] = signals[from];
                sorted.values[row] = values[from];
            }
            return sorted;
        }

        private int[] order() {
            var ascending = true;
            for (var row = 1; row < size && ascending; row++) {
                ascending = times[row - 1] <= times[row];
            }
            var rows = IntStream.range(0, size);
            return ascending
                    ? rows.toArray()
                    : rows.boxed()
                            .sorted(Comparator.comparingLong(row -> times[row]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }
}
