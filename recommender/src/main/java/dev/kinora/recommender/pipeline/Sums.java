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
        if (number >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(number + 1, sums.length + (sums.length >> 1)));
        }
        var sum = sums[number];
        if (sum == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = number;
        }
        sums[number] = sum + value;
    }

    /** Adds a multiple of each value from {@code from} to {@code to} to the sum of its number. */
    public void addAll(IntBuffer numbers, FloatBuffer values, int from, int to, double factor) {
        var length = to - from;
        if (length > row.length) {
            row = new int[Math.max(length, 2 * row.length)];
            rowValues = new float[row.length];
        }
        numbers.get(from, row, 0, length);
        values.get(from, rowValues, 0, length);
        for (var place = 0; place < length; place++) {
            add(row[place], (float) (factor * rowValues[place]));
        }
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
        var top = new TopScores(most);
        for (var place = 0; place < count; place++) {
            var sum = sums[touched[place]];
            sums[touched[place]] = 0;
            if (sum > 0) {
                top.offer(touched[place], sum);
            }
        }
        count = 0;
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
