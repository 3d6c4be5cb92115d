package dev.kinora.textclassifier.benchmark;

import dev.kinora.textclassifier.model.Precision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code ./kinora bench comments [--python PATH] [--rounds N] [--comments N] [--threads N] [--lengths mixed,16,…]
 * [--precisions HALF,FULL,…]}: comments per second of each {@link Precision} and of Hugging Face transformers, on one
 * random checkpoint of the published size. The rounds of all contenders take turns; read the ratios, not the seconds.
 */
final class CommentBenchmark {

    private static final int[] BATCHES = {1, 16};
    private static final List<String> OPTIONS =
            List.of("--python", "--rounds", "--comments", "--threads", "--lengths", "--precisions");
    private static final String PEER = "transformers";

    private final PrintStream out = System.out;
    private final Path folder;
    private final Map<String, String> options;
    private final int comments;
    private final int rounds;

    private CommentBenchmark(Path folder, Map<String, String> options) {
        this.folder = folder;
        this.options = options;
        this.comments = Integer.parseInt(options.getOrDefault("--comments", "48"));
        this.rounds = Integer.parseInt(options.getOrDefault("--rounds", "5"));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("Usage: bench comments [" + String.join(" VALUE] [", OPTIONS) + " VALUE]");
                System.exit(arguments[i].equals("--help") ? 0 : 2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        var folder = Files.createTempDirectory("kinora-bench");
        try {
            new CommentBenchmark(folder, options).run();
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws IOException {
        machine();
        RandomCheckpoint.write(folder, 7);
        for (var lengths : options.getOrDefault("--lengths", "mixed").split(",")) {
            writeComments(lengths);
            var contenders = contenders();
            try {
                measure(contenders);
            } finally {
                contenders.forEach(Contender::close);
            }
        }
    }

    private void machine() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        out.printf(
                "%s, %d processors, load %s, Java %s%n",
                processor,
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Runtime.version());
        out.printf(
                "%d comments a round, %d rounds in turn, threads: %s%n%n",
                comments, rounds, options.getOrDefault("--threads", "as each chooses"));
    }

    /** The same comments as texts for us and as ids for the peer. */
    private void writeComments(String lengths) throws IOException {
        var random = new SplittableRandom(11);
        List<String> texts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < comments; i++) {
            int length = lengths.equals("mixed") ? commentLength(random) : Integer.parseInt(lengths);
            var words = random.ints(length - 2, RandomCheckpoint.FIRST_WORD, RandomCheckpoint.VOCABULARY)
                    .toArray();
            sizes.add(length);
            texts.add(Arrays.stream(words).mapToObj(word -> "w" + word).collect(Collectors.joining(" ")));
            ids.add(RandomCheckpoint.CLS + " "
                    + Arrays.stream(words).mapToObj(String::valueOf).collect(Collectors.joining(" ")) + " "
                    + RandomCheckpoint.SEP);
        }
        Files.write(folder.resolve("texts"), texts);
        Files.write(folder.resolve("ids"), ids);
        sizes.sort(Comparator.naturalOrder());
        out.printf(
                "Lengths %s: %d to %d tokens, median %d, mean %.1f%n",
                lengths,
                sizes.getFirst(),
                sizes.getLast(),
                sizes.get(comments / 2),
                sizes.stream().mapToInt(Integer::intValue).average().orElse(0));
    }

    /** Log-normal like the lengths of comments, with a median of 30, limited to 16..128 tokens. */
    private static int commentLength(SplittableRandom random) {
        double length = Math.exp(Math.log(30) + 0.65 * random.nextGaussian());
        return Math.clamp(Math.round(length), 16, 128);
    }

    private List<Contender> contenders() throws IOException {
        List<Contender> contenders = new ArrayList<>();
        var python = options.get("--python");
        if (python == null) {
            out.println("No --python with torch and transformers was given: only our own figures");
        } else {
            var script = folder.resolve("peer.py");
            try (var in = CommentBenchmark.class.getResourceAsStream("transformers_peer.py")) {
                Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
            }
            contenders.add(start(
                    PEER,
                    List.of(
                            python,
                            script.toString(),
                            folder.toString(),
                            folder.resolve("ids").toString())));
        }
        for (var precision :
                options.getOrDefault("--precisions", "HALF,FULL,INT8").split(",")) {
            contenders.add(start(precision, ours(Precision.valueOf(precision))));
        }
        return contenders;
    }

    private Contender start(String name, List<String> command) throws IOException {
        return Contender.start(name, command, Integer.parseInt(options.getOrDefault("--threads", "0")));
    }

    private List<String> ours(Precision precision) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                folder.toString(),
                folder.resolve("texts").toString(),
                precision.name());
    }

    private void measure(List<Contender> contenders) throws IOException {
        var times = new LinkedHashMap<String, List<Contender.Round>>();
        for (int round = 0; round < rounds; round++) {
            for (int batch : BATCHES) {
                for (var contender : contenders) {
                    times.computeIfAbsent(contender.name() + batch, key -> new ArrayList<>())
                            .add(contender.round(batch));
                }
            }
        }
        var reference = contenders.getFirst();
        var expected = reference.probabilities(comments);
        for (int batch : BATCHES) {
            out.printf("%nbatch %d%n%-13s %11s %18s %10s%n", batch, "", "comments/s", "× (lowest-highest)", "CPU ×");
            for (var contender : contenders) {
                print(contender.name(), rounds(times, contender, batch), rounds(times, reference, batch));
            }
        }
        var spread =
                Arrays.stream(expected).flatMapToDouble(Arrays::stream).sorted().toArray();
        out.printf(
                "%nProbabilities from %.3f to %.3f, median %.3f%n",
                spread[0], spread[spread.length - 1], median(spread));
        out.printf("%-13s %9s %24s%n", "", "peak MiB", "largest, mean difference");
        for (var contender : contenders) {
            var differences = differences(expected, contender == reference ? expected : probabilities(contender));
            out.printf(
                    "%-13s %9d %12.6f %11.6f%n",
                    contender.name(),
                    contender.peakMemory(),
                    Arrays.stream(differences).max().orElse(0),
                    Arrays.stream(differences).average().orElse(0));
        }
        out.println();
    }

    private double[][] probabilities(Contender contender) throws IOException {
        return contender.probabilities(comments);
    }

    private static List<Contender.Round> rounds(
            Map<String, List<Contender.Round>> times, Contender contender, int batch) {
        return Objects.requireNonNull(times.get(contender.name() + batch));
    }

    /** The ratio of each round to the preceding round of the reference, of which the median is reported. */
    private void print(String name, List<Contender.Round> own, List<Contender.Round> reference) {
        var seconds = own.stream().mapToDouble(Contender.Round::wall).sorted().toArray();
        var ratios = IntStream.range(0, own.size())
                .mapToDouble(i -> reference.get(i).wall() / own.get(i).wall())
                .sorted()
                .toArray();
        var processor = IntStream.range(0, own.size())
                .mapToDouble(i -> reference.get(i).cpu() / own.get(i).cpu())
                .sorted()
                .toArray();
        out.printf(
                "%-13s %11.1f %6.2f (%4.2f-%5.2f) %10.2f%n",
                name,
                comments / median(seconds),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                median(processor));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double[] differences(double[][] expected, double[][] actual) {
        return IntStream.range(0, expected.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, expected[i].length)
                        .mapToDouble(j -> Math.abs(expected[i][j] - actual[i][j])))
                .toArray();
    }
}
