package dev.kinora.moderation.hash.pdq;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * {@code ./kinora bench screening hash [--quick]}: how many edited clips are found again, how many unrelated pictures are taken for the same, and what looking a hash up among a
 * million costs.
 */
final class HashBenchmark {

    private static final String QUICK = "--quick";
    private static final Executor AT_ONCE = Runnable::run;
    private static final double LISTED_PER_SECOND = 4;
    private static final int STILLS = 8;

    /** Listed frames that differ less from the one before are left out. */
    private static final int NEAR = 10;

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

    /** How a clip is sampled that is looked up. */
    private static final class Sampling {
        private final String name;
        private int found;
        private int clips;
        private int frames;
        private int matching;
        private int wrong;

        Sampling(String name) {
            this.name = name;
        }

        void count(int clip, List<ClipFrame> looked, List<ClipMatch> matches) {
            clips++;
            frames += (int)
                    looked.stream().filter(frame -> !frame.looks().isEmpty()).count();
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

    private void recall(Path folder) throws IOException, InterruptedException {
        var clips = new EditedClips(folder);
        int count = quick ? 4 : 20;
        List<Path> originals = new ArrayList<>();
        var entries = new HashIndex.Entries();
        for (int clip = 0; clip < count; clip++) {
            var original = clips.original(clip);
            originals.add(original);
            list(entries, clip, clips.frames(original, LISTED_PER_SECOND));
        }
        var index = new HashIndex(AT_ONCE, entries);
        say(
                "%d clips of %d s, %d hashes listed (%.0f frames a second, with their crops)%n",
                count, EditedClips.seconds(), index.size(), LISTED_PER_SECOND);
        say("%-26s %22s %22s", "found / frames that match", "1 frame a second", STILLS + " stills a clip");
        var seconds = new Sampling("all, 1 frame a second");
        var stills = new Sampling("all, " + STILLS + " stills a clip");
        for (var edit : EditedClips.Edit.values()) {
            var bySecond = new Sampling("");
            var byStill = new Sampling("");
            for (int clip = 0; clip < count; clip++) {
                var edited = clips.edit(originals.get(clip), edit);
                look(index, clip, clips.frames(edited, 1), bySecond, seconds);
                look(index, clip, clips.frames(edited, (double) STILLS / seconds(edit)), byStill, stills);
            }
            say(
                    "%-26s %10.3f / %9.3f %10.3f / %9.3f",
                    edit.name().toLowerCase(Locale.ROOT),
                    share(bySecond.found, bySecond.clips),
                    share(bySecond.matching, bySecond.frames),
                    share(byStill.found, byStill.clips),
                    share(byStill.matching, byStill.frames));
        }
        out.println();
        for (var sampling : List.of(seconds, stills)) {
            say(
                    "%s: recall %.3f (%d of %d; wanted >= 0.95), matches with another clip %d",
                    sampling.name,
                    share(sampling.found, sampling.clips),
                    sampling.found,
                    sampling.clips,
                    sampling.wrong);
        }
        out.println();
    }

    private static double seconds(EditedClips.Edit edit) {
        return switch (edit) {
            case TRIMMED -> 6.2;
            case FASTER -> EditedClips.seconds() / 1.25;
            case SLOWER -> EditedClips.seconds() / 0.8;
            default -> EditedClips.seconds();
        };
    }

    private static void list(HashIndex.Entries entries, int clip, List<BufferedImage> frames) {
        PdqHash last = null;
        for (var frame : frames) {
            var fingerprints = Pdq.toList(frame);
            if (!fingerprints.isEmpty()
                    && (last == null || last.distance(fingerprints.getFirst().hash()) > NEAR)) {
                last = fingerprints.getFirst().hash();
                fingerprints.forEach(fingerprint -> entries.add(clip, fingerprint.hash()));
            }
        }
    }

    private static void look(HashIndex index, int clip, List<BufferedImage> frames, Sampling... samplings) {
        List<ClipFrame> looked = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            looked.add(ClipFrame.of(Duration.ofSeconds(i), frames.get(i)));
        }
        var matches = ClipMatch.find(looked, index, key -> key);
        for (var sampling : samplings) {
            sampling.count(clip, looked, matches);
        }
    }

    /** As screening would: each picture as it is listed against each as it is looked up. */
    private void unrelated() {
        List<List<Fingerprint>> listed = new ArrayList<>();
        List<List<Fingerprint>> looked = new ArrayList<>();
        for (long seed = FIRST_UNRELATED; listed.size() * (listed.size() - 1) / 2 < PAIRS; seed++) {
            var still = Footage.still(seed);
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
