package dev.kinora.moderation.hash.pdq;

import java.util.Arrays;

/** The low frequencies of a picture, and its quality; from which its hash in any {@link Orientation} is read. */
final class Spectrum {

    private static final int SIZE = 16;
    private static final int SMALL = 64;

    /** A smaller picture shows nothing. */
    private static final int SMALLEST = 5;

    private static final double LEVELS = 255;
    private static final int PERCENT = 100;
    private static final int GRADIENT_PER_QUALITY = 90;

    private static final double[][] COSINES = cosines();

    private final double[] coefficients;
    private final int quality;

    private Spectrum(double[] coefficients, int quality) {
        this.coefficients = coefficients;
        this.quality = quality;
    }

    static Spectrum of(Luminance picture) {
        if (picture.width() < SMALLEST || picture.height() < SMALLEST) {
            return new Spectrum(new double[SIZE * SIZE], 0);
        }
        float[] small = small(picture);
        return new Spectrum(transform(small), quality(small));
    }

    int quality() {
        return quality;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(hash(Orientation.UPRIGHT), quality);
    }

    /** Half of the bits are set: those of the coefficients above the median. */
    PdqHash hash(Orientation orientation) {
        double[] values = new double[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                values[row * SIZE + column] = orientation.coefficient(coefficients, SIZE, row, column);
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[(sorted.length - 1) / 2];
        long[] words = new long[PdqHash.BITS / Long.SIZE];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > median) {
                words[i / Long.SIZE] |= 1L << i;
            }
        }
        return new PdqHash(words[3], words[2], words[1], words[0]);
    }

    /**
     * Averages the picture over boxes, twice in each direction, and takes 64 × 64 samples. Directions do not depend on each
     * other, so columns are sampled before rows.
     */
    private static float[] small(Luminance picture) {
        var down = new Tents(picture.height(), SMALL);
        var across = new Tents(picture.width(), SMALL);
        float[] small = new float[SMALL * SMALL];
        float[] row = new float[picture.width()];
        for (int y = 0; y < SMALL; y++) {
            picture.blend(down.first(y), down.weights(y), row);
            across.sample(row, small, y * SMALL);
        }
        return small;
    }

    /** The steps between neighbors, each in whole percent so that noise counts nothing. */
    private static int quality(float[] small) {
        int sum = 0;
        for (int y = 0; y < SMALL; y++) {
            for (int x = 0; x < SMALL; x++) {
                float here = small[y * SMALL + x];
                if (x + 1 < SMALL) {
                    sum += step(here, small[y * SMALL + x + 1]);
                }
                if (y + 1 < SMALL) {
                    sum += step(here, small[(y + 1) * SMALL + x]);
                }
            }
        }
        return Math.min(PERCENT, sum / GRADIENT_PER_QUALITY);
    }

    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * PERCENT / LEVELS));
    }

    private static double[] transform(float[] small) {
        double[] half = new double[SIZE * SMALL];
        for (int v = 0; v < SIZE; v++) {
            for (int x = 0; x < SMALL; x++) {
                double sum = 0;
                for (int y = 0; y < SMALL; y++) {
                    sum += COSINES[v][y] * small[y * SMALL + x];
                }
                half[v * SMALL + x] = sum;
            }
        }
        double[] low = new double[SIZE * SIZE];
        for (int v = 0; v < SIZE; v++) {
            for (int u = 0; u < SIZE; u++) {
                double sum = 0;
                for (int x = 0; x < SMALL; x++) {
                    sum += half[v * SMALL + x] * COSINES[u][x];
                }
                low[v * SIZE + u] = sum;
            }
        }
        return low;
    }

    /** From frequency 1 on: the mean of the picture does not count. */
    private static double[][] cosines() {
        double[][] cosines = new double[SIZE][SMALL];
        for (int k = 0; k < SIZE; k++) {
            for (int n = 0; n < SMALL; n++) {
                cosines[k][n] = Math.cos(Math.PI * (k + 1) * (2 * n + 1) / (2.0 * SMALL));
            }
        }
        return cosines;
    }
}
