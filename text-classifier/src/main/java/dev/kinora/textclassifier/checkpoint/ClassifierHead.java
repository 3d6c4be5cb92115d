package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic regression on standardized features, as trained and shipped.
 *
 * <p>It fits the two layers of a DistilBERT head exactly: {@code pre_classifier} standardizes and shifts by
 * {@value #SHIFT} so that its ReLU stays open, {@code classifier} applies the weights and removes the shift.
 *
 * @param mean mean of each feature
 * @param deviation standard deviation of each feature, positive
 * @param weights one row of feature weights per output
 * @param bias one intercept per output
 */
public record ClassifierHead(float[] mean, float[] deviation, float[][] weights, float[] bias) {

    private static final float SHIFT = 8;

    /** A neutral head: every logit is zero. */
    public static ClassifierHead neutral(int dim, int outputs) {
        var ones = new float[dim];
        java.util.Arrays.fill(ones, 1);
        return new ClassifierHead(new float[dim], ones, new float[outputs][dim], new float[outputs]);
    }

    /** Reads what {@link #write} wrote. */
    static ClassifierHead read(Path name, byte[] content) {
        try (var tensors = Safetensors.of(name, content)) {
            var mean = tensors.floats("mean");
            var flat = tensors.floats("weights");
            var bias = tensors.floats("bias");
            var weights = new float[bias.length][mean.length];
            for (int i = 0; i < bias.length; i++) {
                System.arraycopy(flat, i * mean.length, weights[i], 0, mean.length);
            }
            return new ClassifierHead(mean, tensors.floats("deviation"), weights, bias);
        }
    }

    /** Writes the four tensors as safetensors. */
    public void write(Path file) throws IOException {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        shapes.put("mean", List.of((long) mean.length));
        shapes.put("deviation", List.of((long) deviation.length));
        shapes.put("weights", List.of((long) weights.length, (long) mean.length));
        shapes.put("bias", List.of((long) bias.length));
        try (var writer = new SafetensorsWriter(file, shapes)) {
            writer.put("mean", mean);
            writer.put("deviation", deviation);
            writer.put("weights", flat());
            writer.put("bias", bias);
            writer.finish();
        }
    }

    /** Puts the head into a checkpoint as {@code pre_classifier} and {@code classifier}. */
    void writeAsDistilBertHead(SafetensorsWriter checkpoint) throws IOException {
        int dim = mean.length;
        var scale = new float[dim * dim];
        var offset = new float[dim];
        for (int i = 0; i < dim; i++) {
            scale[i * dim + i] = 1 / deviation[i];
            offset[i] = SHIFT - mean[i] / deviation[i];
        }
        var shifted = new float[bias.length];
        for (int i = 0; i < bias.length; i++) {
            double sum = 0;
            for (float weight : weights[i]) {
                sum += weight;
            }
            shifted[i] = (float) (bias[i] - SHIFT * sum);
        }
        checkpoint.put("pre_classifier.weight", scale);
        checkpoint.put("pre_classifier.bias", offset);
        checkpoint.put("classifier.weight", flat());
        checkpoint.put("classifier.bias", shifted);
    }

    private float[] flat() {
        var flat = new float[weights.length * mean.length];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, flat, i * mean.length, mean.length);
        }
        return flat;
    }
}
