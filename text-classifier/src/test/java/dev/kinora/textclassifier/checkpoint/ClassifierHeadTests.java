package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierHeadTests {

    private final ClassifierHead head = new ClassifierHead(
            new float[] {1, -2}, new float[] {0.5f, 4}, new float[][] {{0.3f, -1}, {2, 0.1f}, {0, 0}}, new float[] {
                -1, 0.5f, 2
            });

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        var file = folder.resolve("head.safetensors");
        head.write(file);

        var read = ClassifierHead.read(file, Files.readAllBytes(file));

        assertThat(read.mean()).containsExactly(head.mean());
        assertThat(read.deviation()).containsExactly(head.deviation());
        assertThat(read.weights()).isDeepEqualTo(head.weights());
        assertThat(read.bias()).containsExactly(head.bias());
    }

    @Test
    void givesTheSameLogitsAsTheTwoLayersOfDistilBert() throws IOException {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        shapes.put("pre_classifier.weight", List.of(2L, 2L));
        shapes.put("pre_classifier.bias", List.of(2L));
        shapes.put("classifier.weight", List.of(3L, 2L));
        shapes.put("classifier.bias", List.of(3L));
        var file = folder.resolve("model.safetensors");
        try (var writer = new SafetensorsWriter(file, shapes)) {
            head.writeAsDistilBertHead(writer);
            writer.finish();
        }

        var input = new float[] {1.7f, -9};
        assertThat(distilBertLogits(file, input)).containsExactly(logits(input), within(1e-5f));
    }

    private float[] logits(float[] input) {
        var logits = head.bias().clone();
        for (int i = 0; i < logits.length; i++) {
            for (int j = 0; j < input.length; j++) {
                logits[i] += head.weights()[i][j] * (input[j] - head.mean()[j]) / head.deviation()[j];
            }
        }
        return logits;
    }

    private static float[] distilBertLogits(Path file, float[] input) {
        try (var tensors = Safetensors.open(file)) {
            var hidden = linear(tensors, "pre_classifier", input);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.max(0, hidden[i]);
            }
            return linear(tensors, "classifier", hidden);
        }
    }

    private static float[] linear(Safetensors tensors, String name, float[] input) {
        var weight = tensors.floats(name + ".weight");
        var out = tensors.floats(name + ".bias");
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < input.length; j++) {
                out[i] += weight[i * input.length + j] * input[j];
            }
        }
        return out;
    }
}
