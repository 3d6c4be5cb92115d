package dev.kinora.textclassifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.textclassifier.TinyCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with ids, logits and probabilities of Hugging Face transformers for the same checkpoint. */
class DistilBertEqualityIT {

    private static final float TOLERANCE = 1e-4f;

    private final List<JsonNode> expected = JsonMapper.shared()
            .readTree(TinyCheckpoint.folder().resolve("expected.json"))
            .path("rows")
            .valueStream()
            .toList();
    private final List<String> texts =
            expected.stream().map(row -> row.path("text").asString()).toList();

    @Test
    void tokenizesLikeTransformers() {
        try (var tokenizer = TextTokenizer.of(DistilBertCheckpoint.open(TinyCheckpoint.folder()))) {
            assertIds(tokenizer);
        }
    }

    @Test
    void tokenizesTheSameFromAPlainVocabulary(@TempDir Path folder) throws Exception {
        Files.delete(TinyCheckpoint.copyTo(folder).resolve("tokenizer.json"));

        try (var tokenizer = TextTokenizer.of(DistilBertCheckpoint.open(folder))) {
            assertIds(tokenizer);
        }
    }

    @Test
    void matchesTransformersInOneBatch() {
        try (var model = TextModel.load(DistilBertCheckpoint.open(TinyCheckpoint.folder()))) {
            assertOutputs(model.run(texts), "sigmoid");
        }
    }

    @Test
    void matchesTransformersTextByText() {
        try (var model = TextModel.load(DistilBertCheckpoint.open(TinyCheckpoint.folder()))) {
            var outputs = texts.stream()
                    .map(text -> model.run(List.of(text)).getFirst())
                    .toList();

            assertOutputs(outputs, "sigmoid");
        }
    }

    @Test
    void answersInTheOrderOfTheTextsWhateverTheBatch() {
        var order = new java.util.ArrayList<>(IntStream.range(0, texts.size() * 5)
                .map(i -> i % texts.size())
                .boxed()
                .toList());
        Collections.shuffle(order, new Random(7));
        try (var model = TextModel.load(DistilBertCheckpoint.open(TinyCheckpoint.folder()))) {
            var outputs = model.run(order.stream().map(texts::get).toList());

            for (int i = 0; i < order.size(); i++) {
                assertThat(outputs.get(i).logits())
                        .containsExactly(floats(expected.get(order.get(i)).path("logits")), within(TOLERANCE));
            }
        }
    }

    @Test
    void appliesSoftmaxToASingleLabelCheckpoint(@TempDir Path folder) {
        TinyCheckpoint.copyTo(folder, "config.json", json -> json.replace("multi_label", "single_label"));

        try (var model = TextModel.load(DistilBertCheckpoint.open(folder))) {
            assertOutputs(model.run(texts), "softmax");
        }
    }

    @Test
    void leavesNoNativeMemoryBehind() {
        try (var manager = TorchRuntime.newManager();
                var model =
                        TextModel.load(DistilBertCheckpoint.open(TinyCheckpoint.folder()), Precision.FULL, manager)) {
            int before = manager.getManagedArrays().size();

            model.run(texts);

            assertThat(manager.getManagedArrays()).hasSize(before);
        }
    }

    private void assertIds(TextTokenizer tokenizer) {
        var tokenized = tokenizer.tokenize(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(tokenized.get(i).ids())
                    .containsExactly(expected.get(i)
                            .path("input_ids")
                            .valueStream()
                            .mapToLong(JsonNode::longValue)
                            .toArray());
        }
    }

    private void assertOutputs(List<TextOutput> outputs, String probabilities) {
        assertThat(outputs).hasSameSizeAs(expected);
        for (int i = 0; i < outputs.size(); i++) {
            var row = expected.get(i);
            assertThat(outputs.get(i).logits()).containsExactly(floats(row.path("logits")), within(TOLERANCE));
            assertThat(outputs.get(i).probabilities())
                    .containsExactly(floats(row.path(probabilities)), within(TOLERANCE));
        }
    }

    private static float[] floats(JsonNode array) {
        var values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.path(i).doubleValue();
        }
        return values;
    }
}
