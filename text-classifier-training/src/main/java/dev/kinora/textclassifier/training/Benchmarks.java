package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.Scores;
import dev.kinora.textclassifier.Thresholds.Band;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.training.statistics.Bootstrap;
import dev.kinora.textclassifier.training.statistics.Bootstrap.Interval;
import dev.kinora.textclassifier.training.statistics.Ranking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Functional tests that are never trained on: HateCheck (Röttger et al. 2021, arXiv 2012.15606) and XSTest (Röttger et
 * al. 2024, arXiv 2308.01263). A text counts as flagged when any-harm reaches the threshold. Prints figures, no texts.
 */
final class Benchmarks {

    private static final int BATCH = 256;
    /** Every 16th hateful case is disguised, because each disguise is scored twice. */
    private static final int EVERY = 16;

    private final Band band;
    private final Function<List<String>, float[]> anyHarm;
    private final Function<List<String>, float[]> anyHarmAsIs;
    private final PrintStream out;
    private final RandomGenerator random;
    private final Function<String, Progress> progress;

    /** Creates the benchmarks; {@code model} is that of {@code classifier}, without its normalizer. */
    Benchmarks(
            CommentClassifier classifier,
            TextModel model,
            PrintStream out,
            RandomGenerator random,
            Function<String, Progress> progress) {
        this.band = classifier.thresholds().anyHarm();
        this.anyHarm = texts ->
                floats(classifier.classify(texts).stream().map(Scores::anyHarm).toList());
        this.anyHarmAsIs = texts -> floats(model.run(texts).stream()
                .map(output -> CrossValidation.anyHarm(output.probabilities()))
                .toList());
        this.out = out;
        this.random = random;
        this.progress = progress;
    }

    /** Scores {@code hatecheck.csv} and {@code xstest.csv} of the folder, if they exist. */
    void print(Path data) throws IOException {
        if (Files.exists(data.resolve("hatecheck.csv"))) {
            hateCheck(cases(data.resolve("hatecheck.csv")));
        }
        if (Files.exists(data.resolve("xstest.csv"))) {
            xsTest(cases(data.resolve("xstest.csv")));
        }
    }

    /** The rows of a CSV file with a header line. */
    static List<Map<String, String>> cases(Path file) {
        try (MappingIterator<Map<String, String>> rows = CsvMapper.shared()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            return rows.readAll();
        }
    }

    private void hateCheck(List<Map<String, String>> cases) {
        float review = band.review();
        var texts = cases.stream().map(row -> row.getOrDefault("test_case", "")).toList();
        var hateful = new boolean[cases.size()];
        for (int i = 0; i < hateful.length; i++) {
            hateful[i] = "hateful".equals(cases.get(i).get("label_gold"));
        }
        var scores = score("HateCheck", texts, anyHarm);
        IntPredicate right = i -> scores[i] >= review == hateful[i];
        Map<String, List<Integer>> byFunctionality = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            byFunctionality
                    .computeIfAbsent(cases.get(i).getOrDefault("functionality", ""), name -> new ArrayList<>())
                    .add(i);
        }
        out.printf("%nHateCheck, accuracy at %.3f%n", review);
        byFunctionality.forEach((name, rows) -> out.printf("%-24s %4d  %s%n", name, rows.size(), share(rows, right)));
        out.printf("%-24s %4d  %s%n", "all", scores.length, share(rows(scores.length), right));
        var spelling = byFunctionality.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("spell_"))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        out.printf("%-24s %4d  %s%n", "all spelling", spelling.size(), share(spelling, right));
        out.printf("AUROC of any harm        %.3f%n", new Ranking(scores, hateful).areaUnderRoc());
        disguised(texts, hateful);
    }

    /** Recall on disguised hateful cases, with and without the normalizer. */
    private void disguised(List<String> texts, boolean[] hateful) {
        var plain = rows(hateful.length).stream()
                .filter(i -> hateful[i] && i % EVERY == 0)
                .map(texts::get)
                .toList();
        out.printf("%nRecall on %d hateful cases with hidden words, without and with the normalizer%n", plain.size());
        for (var trick : Disguise.values()) {
            var hidden = plain.stream()
                    .map(text -> trick.apply(text, new java.util.Random(text.hashCode())))
                    .toList();
            out.printf(
                    "%-24s %.3f  %.3f%n",
                    trick.name().toLowerCase(Locale.ROOT),
                    flagged(score("without", hidden, anyHarmAsIs)),
                    flagged(score("with", hidden, anyHarm)));
        }
    }

    private void xsTest(List<Map<String, String>> cases) {
        var texts = cases.stream().map(row -> row.getOrDefault("prompt", "")).toList();
        var scores = score("XSTest", texts, anyHarm);
        out.printf("%nXSTest, share that is flagged%n");
        for (var label : List.of("safe", "unsafe")) {
            var rows = rows(scores.length).stream()
                    .filter(i -> label.equals(cases.get(i).get("label")))
                    .toList();
            out.printf("%-8s %4d  review %s", label, rows.size(), share(rows, atLeast(scores, band.review())));
            var reject = band.reject();
            out.printf("  auto-reject %s%n", reject == null ? "never" : share(rows, atLeast(scores, reject)));
        }
    }

    private float[] score(String step, List<String> texts, Function<List<String>, float[]> model) {
        var shown = progress.apply(step);
        var scores = new float[texts.size()];
        for (int from = 0; from < scores.length; from += BATCH) {
            int to = Math.min(from + BATCH, scores.length);
            System.arraycopy(model.apply(texts.subList(from, to)), 0, scores, from, to - from);
            shown.update(to, scores.length);
        }
        return scores;
    }

    private Interval share(List<Integer> rows, IntPredicate which) {
        return Bootstrap.interval(
                rows.size(),
                random,
                sample -> Arrays.stream(sample)
                        .mapToDouble(i -> which.test(rows.get(i)) ? 1 : 0)
                        .average()
                        .orElseThrow());
    }

    private double flagged(float[] scores) {
        return rows(scores.length).stream()
                        .filter(atLeast(scores, band.review())::test)
                        .count()
                / (double) scores.length;
    }

    private static IntPredicate atLeast(float[] scores, float threshold) {
        return i -> scores[i] >= threshold;
    }

    private static float[] floats(List<Float> values) {
        var floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
