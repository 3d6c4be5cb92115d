package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.pdq.ClipMatch;
import dev.kinora.moderation.hash.pdq.EditedClips;
import dev.kinora.moderation.hash.pdq.Fingerprint;
import dev.kinora.moderation.hash.pdq.Footage;
import dev.kinora.moderation.hash.pdq.HashIndex;
import dev.kinora.moderation.hash.pdq.Pdq;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.testsupport.ScreeningFrames;
import dev.kinora.visionclassifier.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * {@code ./kinora bench screening hash [--quick]}: how many edited clips are found again, how many unrelated pictures are taken for the same, and what looking a hash up among a
 * million costs.
 */
final class HashBenchmark {

    private static final String QUICK = "--quick";
    private static final Executor AT_ONCE = Runnable::run;
    private static final int MILLION = 1_000_000;
    private static final int PAIRS = 10_000;
    private static final long FIRST_UNRELATED = 100_000;
    private static final double MIB = 1 << 20;

    private final PrintStream out;
    private final boolean quick;

    private HashBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (!words.stream().allMatch(QUICK::equals)) {
            System.err.println("Usage: bench screening hash [" + QUICK + "]");
            System.exit(words.contains("--help") ? 0 : 2);
        }
        new HashBenchmark(System.out, words.contains(QUICK)).run();
    }

    private void run() throws Exception {
        machine();
        var folder = Files.createTempDirectory("kinora-bench");
        try {
            recall(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
        unrelated();
        lookup();
    }

    private void machine() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        say(
                "%s, %d processors, load %s, Java %s%n",
                processor,
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Runtime.version());
    }

    /** How many edited clips were found. */
    private static final class Tally {
        private int found;
        private int clips;
        private int frames;
        private int matching;
        private int wrong;
        private int copies;
        private int falseCopies;

        /** What an edited clip was taken for a copy of. */
        void copy(int clip, Optional<UUID> original) {
            original.ifPresent(found -> {
                if (found.equals(id(clip))) {
                    copies++;
                } else {
                    falseCopies++;
                }
            });
        }

        void count(int clip, ClipPrints looked, List<ClipMatch> matches) {
            clips++;
            frames += looked.looks().size();
            for (ClipMatch match : matches) {
                if (match.group() != clip) {
                    wrong++;
                } else {
                    matching += match.frames();
                    found += match.strong() ? 1 : 0;
                }
            }
        }
    }

    /** Clips are listed and looked up by the frames that screening sees, and those of them that it keeps. */
    private void recall(Path folder) throws IOException, InterruptedException {
        var clips = new EditedClips(folder);
        int count = quick ? 4 : 20;
        List<Path> originals = new ArrayList<>();
        List<CopySearch.Clip> kept = new ArrayList<>();
        var entries = new HashIndex.Entries();
        int listed = 0;
        for (int clip = 0; clip < count; clip++) {
            var original = clips.original(clip);
            originals.add(original);
            var prints = prints(original);
            listed += list(entries, clip, prints);
            kept.add(new CopySearch.Clip(id(clip), prints.prints()));
        }
        var index = new HashIndex(AT_ONCE, entries);
        say(
                "%d clips of %d s, %.1f frames listed of a clip, %d hashes in all%n",
                count, EditedClips.seconds(), (double) listed / count, index.size());
        say("%-26s %22s %8s", "", "found / frames that match", "/ copy");
        var all = new Tally();
        for (var edit : EditedClips.Edit.values()) {
            var own = new Tally();
            for (int clip = 0; clip < count; clip++) {
                var looked = prints(clips.edit(originals.get(clip), edit));
                var matches = ClipMatch.find(looked.looks(), index, key -> key);
                own.count(clip, looked, matches);
                all.count(clip, looked, matches);
                var original = CopySearch.find(looked.looks(), kept);
                own.copy(clip, original);
                all.copy(clip, original);
            }
            say(
                    "%-26s %10.3f / %9.3f / %6.3f",
                    edit.name().toLowerCase(Locale.ROOT),
                    share(own.found, own.clips),
                    share(own.matching, own.frames),
                    share(own.copies, own.clips));
        }
        say(
                "%nRecall %.3f (%d of %d; wanted >= 0.95), matches with another clip %d%n",
                share(all.found, all.clips), all.found, all.clips, all.wrong);
        say(
                "Copies %.3f (%d of %d), taken for copies of another clip %d%n",
                share(all.copies, all.clips), all.copies, all.clips, all.falseCopies);
    }

    private static UUID id(int clip) {
        return new UUID(0, clip);
    }

    /** As {@code HashStage} makes them. */
    private static ClipPrints prints(Path clip) throws IOException, InterruptedException {
        var frames = ScreeningFrames.of(clip);
        var prints = new ClipPrints(frames.getLast().atMs() + 1000);
        for (var frame : frames) {
            prints.add(frame.atMs(), Picture.of(ImageIO.read(new ByteArrayInputStream(frame.jpeg()))));
        }
        return prints;
    }

    private static int list(HashIndex.Entries entries, int clip, ClipPrints prints) {
        for (var print : prints.prints()) {
            entries.add(clip, print.hash());
            print.variants().forEach(variant -> entries.add(clip, variant));
        }
        return prints.prints().size();
    }

    /** As screening would: each picture as it is listed against each as it is looked up. */
    private void unrelated() {
        List<List<Fingerprint>> listed = new ArrayList<>();
        List<List<Fingerprint>> looked = new ArrayList<>();
        for (long seed = FIRST_UNRELATED; listed.size() * (listed.size() - 1) / 2 < PAIRS; seed++) {
            var still = Picture.of(Footage.still(seed));
            if (Pdq.of(still).telling()) {
                listed.add(Pdq.toList(still));
                looked.add(Pdq.toFind(still));
            }
        }
        int pairs = 0;
        int matches = 0;
        int nearest = PdqHash.BITS;
        for (int i = 0; i < listed.size(); i++) {
            for (int j = i + 1; j < listed.size() && pairs < PAIRS; j++) {
                int distance = distance(listed.get(i), looked.get(j));
                nearest = Math.min(nearest, distance);
                matches += distance <= HashIndex.RADIUS ? 1 : 0;
                pairs++;
            }
        }
        say(
                "Unrelated pictures, with crops and orientations: %d of %d pairs match (wanted 0), nearest %d bits%n",
                matches, pairs, nearest);
    }

    private static int distance(List<Fingerprint> listed, List<Fingerprint> looked) {
        return listed.stream()
                .flatMapToInt(
                        one -> looked.stream().mapToInt(other -> one.hash().distance(other.hash())))
                .min()
                .orElse(PdqHash.BITS);
    }

    private void lookup() {
        var random = new SplittableRandom(5);
        long before = used();
        var index = new HashIndex(AT_ONCE, million(random));
        double held = (used() - before) / MIB;
        say(
                "%d hashes: %.0f MiB by the heap, %.0f MiB by the arrays (wanted <= 200)",
                index.size(), held, index.bytes() / MIB);
        random = new SplittableRandom(5);
        var queries = queries(random, quick ? 200 : 2000);
        var hits = new int[2];
        var indexed = new double[queries.size()];
        var scanned = new double[queries.size() / 20];
        for (int round = 0; round < 2; round++) {
            hits[0] = 0;
            hits[1] = 0;
            for (int i = 0; i < queries.size(); i++) {
                var query = queries.get(i);
                int found = time(
                        indexed, i, () -> index.search(query, HashIndex.RADIUS).size());
                if (i < scanned.length) {
                    hits[0] += found;
                    hits[1] += time(scanned, i, () -> {
                        List<HashIndex.Hit> all = new ArrayList<>();
                        index.scan(
                                query, HashIndex.RADIUS, (key, distance) -> all.add(new HashIndex.Hit(key, distance)));
                        return all.size();
                    });
                }
            }
        }
        Arrays.sort(indexed);
        Arrays.sort(scanned);
        double median = indexed[indexed.length / 2];
        say(
                "Looked up within %d bits: p50 %.3f ms, p99 %.3f ms, slowest %.3f ms (wanted <= 2)",
                HashIndex.RADIUS, median, indexed[indexed.length * 99 / 100], indexed[indexed.length - 1]);
        say(
                "Linear scan: p50 %.2f ms, %.0f times as long; hits %d and %d",
                scanned[scanned.length / 2], scanned[scanned.length / 2] / median, hits[0], hits[1]);
        long start = System.nanoTime();
        for (int i = 0; i < MILLION / 16 + 1; i++) {
            index.add(MILLION + i, hash(random));
        }
        say("A merge of the tail into a million: %.0f ms", (System.nanoTime() - start) / 1e6);
    }

    /** Half of them strangers to all others, half in families of 20 that differ in up to 40 bits, as frames in a row do. */
    private static HashIndex.Entries million(SplittableRandom random) {
        var entries = new HashIndex.Entries(MILLION);
        PdqHash family = hash(random);
        for (int i = 0; i < MILLION; i++) {
            if (i < MILLION / 2) {
                entries.add(i, hash(random));
            } else {
                family = i % 20 == 0 ? hash(random) : family;
                entries.add(i, near(random, family, random.nextInt(41)));
            }
        }
        return entries;
    }

    /** Made with the same random numbers: every other one is near a listed hash. */
    private static List<PdqHash> queries(SplittableRandom random, int count) {
        List<PdqHash> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var listed = hash(random);
            queries.add(i % 2 == 0 ? near(new SplittableRandom(i), listed, 31) : hash(new SplittableRandom(-i)));
        }
        return queries;
    }

    private static PdqHash hash(SplittableRandom random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash near(SplittableRandom random, PdqHash hash, int bits) {
        long[] words = {hash.first(), hash.second(), hash.third(), hash.fourth()};
        for (int i = 0; i < bits; i++) {
            int bit = random.nextInt(PdqHash.BITS);
            words[bit / Long.SIZE] ^= 1L << bit;
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private static int time(double[] milliseconds, int index, Supplier<Integer> task) {
        long start = System.nanoTime();
        int result = task.get();
        milliseconds[index] = (System.nanoTime() - start) / 1e6;
        return result;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double share(int part, int all) {
        return (double) part / Math.max(1, all);
    }

    private void say(String pattern, Object... values) {
        out.printf(Locale.ROOT, pattern + "%n", values);
    }
}
