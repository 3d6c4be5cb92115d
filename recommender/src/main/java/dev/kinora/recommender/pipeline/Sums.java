package dev.kinora.recommender.pipeline;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sums by number, of an item or of a term, each in its place of one array: adding is a look-up without a hash, and only the
 * places that something was added to are read and emptied again. Not thread-safe; taken from a {@link Pool}.
 */
public final class Sums {

    private static final int ROW = 512;

    private float[] sums = new float[0];

    /** The numbers that something was added to; twice if their sum was 0 in between. */
    private int[] touched = new int[1_024];

    private int count;
    private int[] row = new int[0];
    private float[] rowValues = new float[0];

    private Sums() {}

    /** Receives a number and its sum. */
    @FunctionalInterface
    public interface SumConsumer {
        void accept(int number, float sum);
    }

    /** Adds to the sum of a number, which is at least 0. */
    public void add(int number, float value) {
        row = row.length == 0 ? new int[ROW] : row;
        rowValues = rowValues.length == 0 ? new float[ROW] : rowValues;
        row[0] = number;
        rowValues[0] = value;
        addAll(row, rowValues, 0, 1, 1);
    }

    /** Adds a multiple of each value from {@code from} to {@code to} to the sum of its number. */
    public void addAll(IntBuffer numbers, FloatBuffer values, int from, int to, double factor) {
        var length = to - from;
        if (length > row.length) {
            row = new int[Math.max(length, ROW)];
            rowValues = new float[row.length];
        }
        numbers.get(from, row, 0, length);
        values.get(from, rowValues, 0, length);
        addAll(row, rowValues, 0, length, factor);
    }

    /** The same from arrays. */
    public void addAll(int[] numbers, float[] values, int from, int to, double factor) {
        var room = count + to - from;
        if (room > touched.length) {
            touched = Arrays.copyOf(touched, Math.max(room, 2 * touched.length));
        }
        // Fields are read once: this is where a ranking spends its time.
        var all = sums;
        var noted = touched;
        var next = count;
        for (var place = from; place < to; place++) {
            var number = numbers[place];
            if (number >= all.length) {
                all = grow(number);
            }
            var sum = all[number];
            noted[next] = number;
            next += sum == 0 ? 1 : 0;
            all[number] = sum + (float) (factor * values[place]);
        }
        count = next;
    }

    /** The same from numbers in the upper 24 bits with values of 0 to 255 in the lower 8, of which each stands for a 255th. */
    public void addAll(int[] packed, int from, int to, double factor) {
        var length = to - from;
        if (length > rowValues.length) {
            row = new int[Math.max(length, ROW)];
            rowValues = new float[row.length];
        }
        for (var place = 0; place < length; place++) {
            row[place] = packed[from + place] >>> Byte.SIZE;
            rowValues[place] = (packed[from + place] & 0xff) / 255f;
        }
        addAll(row, rowValues, 0, length, factor);
    }

    private float[] grow(int number) {
        sums = Arrays.copyOf(sums, Math.max(number + 1, sums.length + (sums.length >> 1)));
        return sums;
    }

    /** The sums of all numbers below this one, by number; not to be changed, and only as long as nothing is added. */
    public float[] upTo(int numbers) {
        return numbers > sums.length ? grow(numbers - 1) : sums;
    }

    /** The sum of a number; 0 if nothing was added to it. */
    public float of(int number) {
        return number < sums.length ? sums[number] : 0;
    }

    /** Takes out all sums but those of 0, in the order in which something was first added to them. */
    public void drain(SumConsumer consumer) {
        for (var place = 0; place < count; place++) {
            var sum = sums[touched[place]];
            if (sum != 0) {
                sums[touched[place]] = 0;
                consumer.accept(touched[place], sum);
            }
        }
        count = 0;
    }

    /** Takes out all sums, and keeps the highest that are over 0. */
    public TopScores drainBest(int most) {
        var values = new float[count];
        var found = 0;
        for (var place = 0; place < count; place++) {
            var number = touched[place];
            var sum = sums[number];
            sums[number] = 0;
            if (sum > 0) {
                touched[found] = number;
                values[found++] = sum;
            }
        }
        count = 0;
        var top = new TopScores(most);
        top.offerAll(touched, values, found);
        return top;
    }

    private void clear() {
        for (var place = 0; place < count; place++) {
            sums[touched[place]] = 0;
        }
        count = 0;
    }

    /**
     * Lends sums that are all 0. At most one per processor is lent at a time, since a computation does nothing but compute;
     * others wait. So all of them together take 4 bytes per processor and number. Thread-safe.
     */
    public static final class Pool {

        private final Semaphore lendable = new Semaphore(Runtime.getRuntime().availableProcessors());
        private final Queue<Sums> idle = new ConcurrentLinkedQueue<>();

        /** Runs a computation, which must not take further sums from this pool. What one that fails leaves is thrown away. */
        public <T> T use(Function<Sums, T> computation) {
            lendable.acquireUninterruptibly();
            try {
                var returned = idle.poll();
                var sums = returned == null ? new Sums() : returned;
                var result = computation.apply(sums);
                sums.clear();
                idle.add(sums);
                return result;
            } finally {
                lendable.release();
            }
        }

        /** Runs a computation without a result in the same way. */
        public void run(Consumer<Sums> computation) {
            use(sums -> {
                computation.accept(sums);
                return sums;
            });
        }
    }
}
