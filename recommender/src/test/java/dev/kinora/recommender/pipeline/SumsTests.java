package dev.kinora.recommender.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SumsTests {

    private static final int NUMBERS = 5_000;

    private final Sums.Pool pool = new Sums.Pool();

    @Test
    void addsUpLikeAMap() {
        var expected = new TreeMap<Integer, Float>();
        var random = new Random(1);

        var drained = pool.use(sums -> {
            for (var time = 0; time < 20_000; time++) {
                var number = random.nextInt(NUMBERS);
                var value = random.nextInt(-2, 3);
                expected.merge(number, (float) value, Float::sum);
                sums.add(number, value);
            }
            assertThat(IntStream.range(0, NUMBERS + 10))
                    .allSatisfy(number -> assertThat(sums.of(number)).isEqualTo(expected.getOrDefault(number, 0f)));
            return drained(sums);
        });

        expected.values().removeIf(value -> value == 0);
        assertThat(drained).isEqualTo(expected);
    }

    @Test
    void addsMultiplesOfARow() {
        var numbers = IntBuffer.wrap(new int[] {9, 1, 5, 7});
        var values = FloatBuffer.wrap(new float[] {8, 1, 2, 4});

        var drained = pool.use(sums -> {
            sums.addAll(numbers, values, 1, 3, 0.5);
            sums.addAll(numbers, values, 2, 4, 1);
            sums.addAll(numbers, values, 4, 4, 1);
            return drained(sums);
        });

        assertThat(drained).isEqualTo(Map.of(1, 0.5f, 5, 3f, 7, 4f));
    }

    @Test
    void keepsTheHighestAndOfEqualOnesThoseWithSmallNumbers() {
        var best = pool.use(sums -> {
            for (var number = 40; number >= 0; number--) {
                sums.add(number, number % 4 - 1);
            }
            sums.add(3, -5);
            sums.add(3, 5);
            return sums.drainBest(5).best();
        });

        assertThat(best).extracting(Scored::item).containsExactly(3, 7, 11, 15, 19);
    }

    @Test
    void lendsOnlyCleanSums() {
        pool.run(sums -> sums.add(3, 1));
        assertThat((float) pool.use(sums -> sums.of(3))).isZero();

        assertThatThrownBy(() -> pool.run(sums -> {
                    sums.add(4, 1);
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        for (var time = 0; time < 100; time++) {
            assertThat((float) pool.use(sums -> sums.of(3) + sums.of(4))).isZero();
        }
    }

    @Test
    void keepsComputationsApartAndTheirNumberBounded() throws Exception {
        var threads = 8;
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var work = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        together.await();
                        for (var round = 0; round < 2_000; round++) {
                            var own = thread * 10_000 + round;
                            var failing = round % 7 == thread % 7;
                            var kept = new HashMap<Integer, Float>();
                            try {
                                pool.run(sums -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    sums.add(own % 977, 1 + own);
                                    sums.add(own % 991 + 1_000, 2);
                                    running.decrementAndGet();
                                    if (failing) {
                                        throw new IllegalStateException();
                                    }
                                    kept.putAll(drained(sums));
                                });
                                assertThat(kept).isEqualTo(Map.of(own % 977, 1f + own, own % 991 + 1_000, 2f));
                            } catch (IllegalStateException _) {
                                assertThat(failing).isTrue();
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : List.copyOf(work)) {
                one.get();
            }
        }

        assertThat(most.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    private static Map<Integer, Float> drained(Sums sums) {
        var all = new TreeMap<Integer, Float>();
        sums.drain((number, sum) -> assertThat(all.put(number, sum)).isNull());
        return all;
    }
}
