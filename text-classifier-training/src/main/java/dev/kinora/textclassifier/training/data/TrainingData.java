package dev.kinora.textclassifier.training.data;

import dev.kinora.textclassifier.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labeled rows of a data folder.
 *
 * @param rows rows on which the model is trained and cross-validated
 * @param external rows of other collections, used in training only
 * @param refused number of rows that were skipped because they are held out
 */
public record TrainingData(List<LabeledText> rows, List<LabeledText> external, int refused) {

    private static final int LONGEST_EXTERNAL = 450;
    private static final double WEIGHT_OF_VAGUE_ROW = 0.4;

    public TrainingData {
        rows = List.copyOf(rows);
        external = List.copyOf(external);
    }

    /** The first {@code most} rows; all of them for 0. */
    public List<LabeledText> rows(int most) {
        return most == 0 ? rows : rows.subList(0, Math.min(most, rows.size()));
    }

    /**
     * Reads {@code openai-visible.jsonl.gz}, {@code external-train.jsonl.gz} and {@code held-out-sha256-16.json}.
     *
     * @param externalRows number of external rows to draw, half of them harmful if there are enough; 0 for none
     */
    public static TrainingData read(Path folder, int externalRows, RandomGenerator random) throws IOException {
        var heldOut = HeldOutRows.read(folder.resolve("held-out-sha256-16.json"));
        var all = lines(folder.resolve("openai-visible.jsonl.gz"))
                .map(json -> visibleRow(json))
                .toList();
        var rows = all.stream().filter(row -> !heldOut.contains(row.text())).toList();
        int refused = all.size() - rows.size();
        if (externalRows == 0) {
            return new TrainingData(rows, List.of(), refused);
        }
        Set<Long> seen = new HashSet<>();
        rows.forEach(row -> seen.addAll(Shingles.of(row.text())));
        Map<String, List<LabeledText>> bySource = new TreeMap<>();
        for (var json : lines(folder.resolve("external-train.jsonl.gz")).toList()) {
            var row = externalRow(json);
            if (heldOut.contains(row.text())) {
                refused++;
            } else if (row.text().length() <= LONGEST_EXTERNAL && Collections.disjoint(seen, Shingles.of(row.text()))) {
                bySource.computeIfAbsent(json.path("source").asString(""), source -> new ArrayList<>())
                        .add(row);
            }
        }
        return new TrainingData(rows, draw(bySource, externalRows, random), refused);
    }

    /** Draws half harmful rows if there are enough, threats first, as evenly over the sources as possible. */
    private static List<LabeledText> draw(Map<String, List<LabeledText>> bySource, int count, RandomGenerator random) {
        List<Deque<LabeledText>> harmful = new ArrayList<>();
        List<Deque<LabeledText>> harmless = new ArrayList<>();
        for (var rows : bySource.values()) {
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, java.util.Random.from(random));
            shuffled.sort(Comparator.comparing(row -> !row.isPositive(Label.H2)));
            harmful.add(new ArrayDeque<>(
                    shuffled.stream().filter(LabeledText::isHarmful).toList()));
            harmless.add(new ArrayDeque<>(
                    shuffled.stream().filter(row -> !row.isHarmful()).toList()));
        }
        var drawn = takeInTurn(harmful, count / 2);
        drawn.addAll(takeInTurn(harmless, count - drawn.size()));
        return drawn;
    }

    private static List<LabeledText> takeInTurn(List<Deque<LabeledText>> sources, int count) {
        List<LabeledText> taken = new ArrayList<>();
        while (taken.size() < count && sources.stream().anyMatch(source -> !source.isEmpty())) {
            for (var source : sources) {
                if (!source.isEmpty() && taken.size() < count) {
                    taken.add(source.removeFirst());
                }
            }
        }
        return taken;
    }

    private static LabeledText visibleRow(JsonNode json) {
        var labels = harmLabels(json);
        labels.put(Label.OK, !labels.containsValue(true));
        return new LabeledText(json.required("prompt").asString(), labels, 1);
    }

    /** Outside the main set a text is harmless only if it is labeled so. */
    private static LabeledText externalRow(JsonNode json) {
        var given = json.required("labels");
        var labels = harmLabels(given);
        if (labels.containsValue(true) || given.path("ANY").asInt(0) == 1) {
            labels.put(Label.OK, false);
        } else if (given.has("ANY") || labels.size() == Label.values().length - 1) {
            labels.put(Label.OK, true);
        }
        boolean vague = json.path("weak").asBoolean(false) || given.has("ANY");
        return new LabeledText(json.required("text").asString(), labels, vague ? WEIGHT_OF_VAGUE_ROW : 1);
    }

    private static Map<Label, Boolean> harmLabels(JsonNode json) {
        Map<Label, Boolean> labels = new EnumMap<>(Label.class);
        for (var label : Label.values()) {
            if (label.isHarm() && json.has(label.name())) {
                labels.put(label, json.path(label.name()).asInt() == 1);
            }
        }
        return labels;
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(JsonMapper.shared().readTree(line));
            }
        }
        return rows.stream();
    }
}
