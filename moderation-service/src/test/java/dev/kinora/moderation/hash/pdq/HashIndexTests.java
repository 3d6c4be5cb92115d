package dev.kinora.moderation.hash.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.hash.pdq.HashIndex.Hit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashIndexTests {

    private static final Executor AT_ONCE = Runnable::run;

    /** A list to compare with, one by one. */
    private final List<Hit> keys = new ArrayList<>();

    private final List<PdqHash> hashes = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(17);

    private PdqHash hash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /** Exactly so many bits away, spread over all chunks or pressed into few. */
    private PdqHash at(PdqHash from, int distance) {
        long[] words = {from.first(), from.second(), from.third(), from.fourth()};
        boolean even = random.nextBoolean();
        int first = random.nextInt(PdqHash.BITS);
        for (int done = 0, step = 0; done < distance; step++) {
            int bit = even ? (first + step * 17) % PdqHash.BITS : (first + random.nextInt(60)) % PdqHash.BITS;
            long mask = 1L << bit;
            if ((words[bit / 64] & mask) == (original(from, bit / 64) & mask)) {
                words[bit / 64] ^= mask;
                done++;
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private static long original(PdqHash hash, int word) {
        return new long[] {hash.first(), hash.second(), hash.third(), hash.fourth()}[word];
    }

    private static List<Hit> sorted(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::key).thenComparingInt(Hit::distance))
                .toList();
    }

    private List<Hit> scan(PdqHash query, int radius) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            int distance = hashes.get(i).distance(query);
            if (distance <= radius) {
                hits.add(new Hit(keys.get(i).key(), distance));
            }
        }
        return sorted(hits);
    }

    private void note(int key, PdqHash hash) {
        keys.add(new Hit(key, 0));
        hashes.add(hash);
    }

    private HashIndex index(Executor background) {
        var entries = new HashIndex.Entries();
        for (int i = 0; i < hashes.size(); i++) {
            entries.add(keys.get(i).key(), hashes.get(i));
        }
        return new HashIndex(background, entries);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 30, 31, 32, 100})
    void findsWhatAScanFinds(int radius) {
        for (int i = 0; i < 4000; i++) {
            note(i, hash());
        }
        for (int i = 0; i < 4000; i++) {
            note(i, at(hashes.get(random.nextInt(4000)), random.nextInt(40)));
        }
        var index = index(AT_ONCE);

        for (int i = 0; i < 2000; i++) {
            var query = at(hashes.get(random.nextInt(hashes.size())), random.nextInt(36));
            assertThat(sorted(index.search(query, radius))).isEqualTo(scan(query, radius));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 30, 31, 32, 33})
    void findsNeighborsAtTheEdgeOfTheRadius(int distance) {
        var centers = new ArrayList<PdqHash>();
        for (int i = 0; i < 2000; i++) {
            var center = hash();
            centers.add(center);
            note(i, at(center, distance));
        }
        var index = index(AT_ONCE);

        for (var center : centers) {
            assertThat(sorted(index.search(center, HashIndex.RADIUS))).isEqualTo(scan(center, HashIndex.RADIUS));
        }
    }

    @Test
    void findsAllOfACrowdOnce() {
        var center = hash();
        for (int i = 0; i < 3000; i++) {
            note(i, i % 3 == 0 ? center : at(center, random.nextInt(35)));
        }
        var index = index(AT_ONCE);

        assertThat(sorted(index.search(center, HashIndex.RADIUS))).isEqualTo(scan(center, HashIndex.RADIUS));
    }

    @Test
    void keepsUpWithAddingAndRemoving() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        var index = new HashIndex(waiting::add);
        int merges = 0;
        for (int step = 0; step < 20_000; step++) {
            if (step % 50 == 49) {
                int gone = random.nextInt(step);
                var expected =
                        (int) keys.stream().filter(hit -> hit.key() == gone).count();
                for (int i = keys.size() - 1; i >= 0; i--) {
                    if (keys.get(i).key() == gone) {
                        keys.remove(i);
                        hashes.remove(i);
                    }
                }
                assertThat(index.remove(gone)).isEqualTo(expected);
            }
            var hash = hashes.isEmpty() || random.nextBoolean()
                    ? hash()
                    : at(hashes.get(random.nextInt(hashes.size())), random.nextInt(34));
            int key = step - step % 3;
            note(key, hash);
            index.add(key, hash);
            if (step % 701 == 0 && !waiting.isEmpty()) {
                waiting.remove().run();
                merges++;
            }
            if (step % 100 == 0) {
                var query = at(hashes.get(random.nextInt(hashes.size())), random.nextInt(34));
                assertThat(sorted(index.search(query, HashIndex.RADIUS))).isEqualTo(scan(query, HashIndex.RADIUS));
                assertThat(index.size()).isEqualTo(hashes.size());
            }
        }
        assertThat(merges).isGreaterThan(2);
    }

    @Test
    void stopsWhenTheVisitorHasEnough() {
        var center = hash();
        var index = new HashIndex(AT_ONCE);
        for (int i = 0; i < 10; i++) {
            index.add(i, center);
        }
        List<Integer> seen = new ArrayList<>();

        index.search(center, HashIndex.RADIUS, (key, distance) -> {
            seen.add(key);
            return seen.size() < 3;
        });

        assertThat(seen).hasSize(3);
    }

    /** Merges run in other threads meanwhile: nothing that is added or removed during one may get lost. */
    @Test
    void readersSeeWhatIsThereWhileOthersWrite() throws Exception {
        for (int i = 0; i < 500; i++) {
            note(i, hash());
        }
        List<PdqHash> added = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            added.add(hash());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var index = index(threads);
            var writer = threads.submit(() -> {
                for (int i = 0; i < added.size(); i++) {
                    index.add(1000 + i, added.get(i));
                    int below = 1000 + i - 249;
                    if (i % 500 == 499) {
                        index.removeIf(key -> key >= 1000 && key < below);
                    }
                }
            });
            for (int round = 0; !writer.isDone() || round < 2000; round++) {
                int key = round % hashes.size();
                assertThat(index.search(hashes.get(key), HashIndex.RADIUS)).contains(new Hit(key, 0));
            }
            writer.get();
            assertThat(index.size()).isEqualTo(500 + 250);
            for (int i = 0; i < added.size(); i++) {
                assertThat(index.search(added.get(i), 0)).hasSize(i < added.size() - 250 ? 0 : 1);
            }
        }
    }

    @Test
    void isSmall() {
        for (int i = 0; i < 20_000; i++) {
            note(i, hash());
        }

        // 100 bytes an entry and four MiB for the tables' heads.
        assertThat(index(AT_ONCE).bytes()).isLessThan(20_000L * 100 + (4L << 20) + 100);
    }
}
