package dev.kinora.textclassifier.benchmark;

import dev.kinora.textclassifier.checkpoint.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A DistilBERT of the published size (66,960,393 parameters) with seeded random weights as transformers initializes them,
 * but for the classifier, whose spread gives logits from about -4 to 4: differences of probabilities that are all near
 * one half would prove little. Word piece {@code n} is the word "wn".
 */
final class RandomCheckpoint {

    static final int VOCABULARY = 30_522;
    static final int FIRST_WORD = 1_000;
    static final int CLS = 101;
    static final int SEP = 102;

    private static final int DIM = 768;
    private static final int HIDDEN = 3_072;
    private static final List<String> LABELS = List.of("S", "H", "V", "HR", "SH", "S3", "H2", "V2", "OK");
    private static final Map<Integer, String> SPECIAL =
            Map.of(0, "[PAD]", 100, "[UNK]", CLS, "[CLS]", SEP, "[SEP]", 103, "[MASK]");

    private RandomCheckpoint() {}

    static void write(Path folder, long seed) throws IOException {
        Files.writeString(folder.resolve("config.json"), config());
        Files.write(
                folder.resolve("vocab.txt"),
                IntStream.range(0, VOCABULARY)
                        .mapToObj(i -> SPECIAL.getOrDefault(i, "w" + i))
                        .toList());
        var random = new SplittableRandom(seed);
        var shapes = shapes();
        try (var writer = new SafetensorsWriter(folder.resolve("model.safetensors"), shapes)) {
            for (var entry : shapes.entrySet()) {
                writer.put(entry.getKey(), values(entry.getKey(), entry.getValue(), random));
            }
            writer.finish();
        }
    }

    private static float[] values(String name, List<Long> shape, RandomGenerator random) {
        var values = new float[Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact))];
        if (name.endsWith("bias")) {
            return values;
        }
        if (name.endsWith("orm.weight")) {
            Arrays.fill(values, 1);
            return values;
        }
        double spread = name.equals("classifier.weight") ? 0.2 : 0.02;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (spread * random.nextGaussian());
        }
        return values;
    }

    private static Map<String, List<Long>> shapes() {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        shapes.put("distilbert.embeddings.word_embeddings.weight", List.of((long) VOCABULARY, (long) DIM));
        shapes.put("distilbert.embeddings.position_embeddings.weight", List.of(512L, (long) DIM));
        put(shapes, "distilbert.embeddings.LayerNorm", DIM);
        for (int i = 0; i < 6; i++) {
            var layer = "distilbert.transformer.layer." + i + ".";
            for (var name : List.of("q_lin", "k_lin", "v_lin", "out_lin")) {
                put(shapes, layer + "attention." + name, DIM, DIM);
            }
            put(shapes, layer + "sa_layer_norm", DIM);
            put(shapes, layer + "ffn.lin1", HIDDEN, DIM);
            put(shapes, layer + "ffn.lin2", DIM, HIDDEN);
            put(shapes, layer + "output_layer_norm", DIM);
        }
        put(shapes, "pre_classifier", DIM, DIM);
        put(shapes, "classifier", LABELS.size(), DIM);
        return shapes;
    }

    private static void put(Map<String, List<Long>> shapes, String name, long... shape) {
        shapes.put(
                name + ".weight",
                IntStream.range(0, shape.length).mapToObj(i -> shape[i]).toList());
        shapes.put(name + ".bias", List.of(shape[0]));
    }

    private static String config() {
        var labels = IntStream.range(0, LABELS.size())
                .mapToObj(i -> "\"%d\":\"%s\"".formatted(i, LABELS.get(i)))
                .collect(Collectors.joining(","));
        return """
                {"model_type":"distilbert","architectures":["DistilBertForSequenceClassification"],"activation":"gelu",
                "n_layers":6,"dim":%d,"n_heads":12,"hidden_dim":%d,"vocab_size":%d,"max_position_embeddings":512,
                "problem_type":"multi_label_classification","id2label":{%s}}
                """.formatted(DIM, HIDDEN, VOCABULARY, labels);
    }
}
