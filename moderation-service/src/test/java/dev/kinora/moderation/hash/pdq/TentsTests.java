package dev.kinora.moderation.hash.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TentsTests {

    private static final int SAMPLES = 64;

    /** The definition: a moving average, as long as two lines are samples, shorter at the ends. */
    private static double[] averaged(double[] line) {
        int window = (line.length + 2 * SAMPLES - 1) / (2 * SAMPLES);
        double[] averaged = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            int from = Math.max(0, i - (window - 1) / 2);
            int to = Math.min(line.length, i + window / 2 + 1);
            for (int k = from; k < to; k++) {
                averaged[i] += line[k] / (to - from);
            }
        }
        return averaged;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 63, 64, 127, 128, 129, 144, 256, 360, 640, 1280, 4096})
    void countsPointsAsTwoMovingAveragesDo(int length) {
        var random = new SplittableRandom(length);
        float[] line = new float[length];
        double[] exact = new double[length];
        for (int i = 0; i < length; i++) {
            line[i] = (float) random.nextDouble(256);
            exact[i] = line[i];
        }
        float[] samples = new float[SAMPLES];

        new Tents(length, SAMPLES).sample(line, samples, 0);

        double[] twice = averaged(averaged(exact));
        for (int i = 0; i < SAMPLES; i++) {
            assertThat((double) samples[i]).isCloseTo(twice[(int) ((i + 0.5) * length / SAMPLES)], within(1e-3));
        }
    }
}
