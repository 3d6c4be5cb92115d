package dev.kinora.visionclassifier.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * {@code ./kinora bench screening vision [--tfjs DIR] [--rounds N] [--pictures N]}: pictures per second of the classifier
 * and of nsfwjs on TensorFlow.js, from pixels of 360 × 640 to scores. The rounds of all contenders take turns; read the
 * ratios, not the seconds.
 */
final class VisionBenchmark {

    private static final int[] BATCHES = {1, 8, 32};
    private static final List<String> OPTIONS = List.of("--tfjs", "--rounds", "--pictures");
    private static final String OURS = "ours";

    private final PrintStream out = System.out;
    private final Path folder;
    private final Map<String, String> options;

    private VisionBenchmark(Path folder, Map<String, String> options) {
        this.folder = folder;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("Usage: bench screening vision [" + String.join(" VALUE] [", OPTIONS) + " VALUE]");
                System.err.println("--tfjs: a folder with nsfwjs, @tensorflow/tfjs and perhaps"
                        + " @tensorflow/tfjs-backend-wasm, see vision-classifier/tools/expected-scores.mjs");
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        var folder = Files.createTempDirectory("vision-benchmark");
        try {
            new VisionBenchmark(folder, options).run();
        } finally {
            Files.deleteIfExists(folder.resolve("peer.mjs"));
            Files.delete(folder);
        }
    }

    private void run() throws IOException {
        out.printf(
                "%d processors, load %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        List<Contender> contenders = new ArrayList<>();
        try {
            start(contenders);
            measure(contenders);
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private void start(List<Contender> contenders) throws IOException {
        contenders.add(Contender.start(
                OURS,
                Integer.parseInt(options.getOrDefault("--pictures", "128")),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName())));
        var peer = options.get("--tfjs");
        if (peer == null) {
            out.println("No --tfjs with nsfwjs and @tensorflow/tfjs was given: only our own figures");
            return;
        }
        var script = folder.resolve("peer.mjs");
        try (var in = VisionBenchmark.class.getResourceAsStream("nsfwjs_peer.mjs")) {
            Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(Path.of(peer, "node_modules/@tensorflow/tfjs-backend-wasm"))) {
            contenders.add(Contender.start("nsfwjs, wasm", 32, List.of("node", script.toString(), peer, "wasm")));
        }
        contenders.add(Contender.start("nsfwjs, cpu", 1, List.of("node", script.toString(), peer, "cpu")));
    }

    private void measure(List<Contender> contenders) throws IOException {
        int rounds = Integer.parseInt(options.getOrDefault("--rounds", "5"));
        var figures = new LinkedHashMap<String, List<Contender.Round>>();
        for (int round = 0; round < rounds; round++) {
            for (int batch : BATCHES) {
                for (var contender : contenders) {
                    figures.computeIfAbsent(contender.name() + batch, key -> new ArrayList<>())
                            .add(contender.round(batch));
                }
            }
        }
        for (int batch : BATCHES) {
            out.printf(
                    "%nbatch %d%n%-13s %11s %14s %24s%n",
                    batch, "", "pictures/s", "processor ms", "ours × (lowest-highest)");
            for (var contender : contenders) {
                print(
                        contender.name(),
                        Objects.requireNonNull(figures.get(contender.name() + batch)),
                        Objects.requireNonNull(figures.get(OURS + batch)));
            }
        }
        out.printf("%n%-13s %9s %14s%n", "", "peak MiB", "seconds to load");
        for (var contender : contenders) {
            out.printf("%-13s %9d %14.2f%n", contender.name(), contender.peakMemory(), contender.startSeconds());
        }
    }

    /** The ratio of our round to the peer's round just after it; the median is what counts. */
    private void print(String name, List<Contender.Round> rounds, List<Contender.Round> ours) {
        var ratios = IntStream.range(0, rounds.size())
                .mapToDouble(i -> ours.get(i).speed() / rounds.get(i).speed())
                .sorted()
                .toArray();
        out.printf(
                "%-13s %11.1f %14.1f %10.2f (%.2f-%.2f)%n",
                name,
                median(rounds.stream().mapToDouble(Contender.Round::speed).toArray()),
                1000
                        * median(rounds.stream()
                                .mapToDouble(Contender.Round::processor)
                                .toArray()),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
