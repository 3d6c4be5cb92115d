package dev.kinora.textclassifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.MalformedModelException;
import ai.djl.ModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the folded encoder with ONNX Runtime on the original file. */
class BuiltinEncoderEqualityIT {

    private static final float TOLERANCE = 1e-4f;

    private static final List<String> TEXTS = List.of(
            "What a lovely video!",
            "I made this soup yesterday and my whole family wanted the recipe, so here it is, step by step.",
            "",
            "ALL CAPS, numbers 123 and a naïve café 👍",
            "The quick brown fox jumps over the lazy dog. ".repeat(20));

    @Test
    void matchesOnnxRuntime(@TempDir Path folder) throws IOException, ModelException, TranslateException {
        var checkpoint = DistilBertCheckpoint.open(BuiltinCheckpoint.untrained(folder));
        List<TextOutput> outputs;
        try (var model = TextModel.load(checkpoint)) {
            outputs = model.run(TEXTS);
        }

        try (var tokenizer = TextTokenizer.of(checkpoint);
                var onnx = onnxCriteria(folder).loadModel();
                var predictor = onnx.newPredictor()) {
            for (int i = 0; i < TEXTS.size(); i++) {
                var ids = tokenizer.tokenize(List.of(TEXTS.get(i))).getFirst().ids();
                assertThat(outputs.get(i).meanState())
                        .containsExactly(mean(onnx.getNDManager(), predictor, ids), within(TOLERANCE));
            }
        }
    }

    private static float[] mean(NDManager manager, Predictor<NDList, NDList> predictor, long[] ids)
            throws TranslateException {
        try (var scope = manager.newSubManager()) {
            var shape = new Shape(1, ids.length);
            var ones = new long[ids.length];
            java.util.Arrays.fill(ones, 1);
            var idArray = scope.create(ids, shape);
            idArray.setName("input_ids");
            var mask = scope.create(ones, shape);
            mask.setName("attention_mask");
            var types = scope.create(new long[ids.length], shape);
            types.setName("token_type_ids");
            var states =
                    predictor.predict(new NDList(idArray, mask, types)).get(0).toFloatArray();
            var mean = new float[states.length / ids.length];
            for (int i = 0; i < states.length; i++) {
                mean[i % mean.length] += states[i] / ids.length;
            }
            return mean;
        }
    }

    private static Criteria<NDList, NDList> onnxCriteria(Path folder) throws IOException, MalformedModelException {
        var file = folder.resolve("e5.onnx");
        try (var in = BuiltinCheckpoint.class.getResourceAsStream("/e5-small-v2.onnx")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return Criteria.builder()
                .setTypes(NDList.class, NDList.class)
                .optModelPath(file)
                .optEngine("OnnxRuntime")
                .optTranslator(new NoopTranslator())
                .build();
    }
}
