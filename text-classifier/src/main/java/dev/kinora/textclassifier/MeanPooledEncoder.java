package dev.kinora.textclassifier;

import dev.kinora.textclassifier.model.TextModel;
import java.util.List;

/** Sentence vectors of a loaded model. */
final class MeanPooledEncoder implements SentenceEncoder {

    private final TextModel model;

    MeanPooledEncoder(TextModel model) {
        this.model = model;
    }

    @Override
    public float[][] embed(List<String> texts) {
        return model.run(texts).stream()
                .map(output -> unitLength(output.meanState()))
                .toArray(float[][]::new);
    }

    @Override
    public int dimension() {
        return model.config().encoder().dim();
    }

    private static float[] unitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.max(Math.sqrt(squares), 1e-12);
        var scaled = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = (float) (vector[i] / length);
        }
        return scaled;
    }
}
