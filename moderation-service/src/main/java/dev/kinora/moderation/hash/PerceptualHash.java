package dev.kinora.moderation.hash;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * The 64-bit DCT hash of a picture (pHash; Zauner 2010, "Implementation and benchmarking of perceptual image hash
 * functions"): similar pictures differ in few bits. It tolerates scaling, compression and slight changes of color, but
 * not mirroring, rotation or borders.
 */
public final class PerceptualHash {

    private static final int SIZE = 32;
    private static final int LOW = 8;

    /** Standard deviation of the luminance (0 to 255) below which a picture is flat. */
    private static final double FLAT = 3;

    private static final double[][] COSINES = cosines();

    private PerceptualHash() {}

    /**
     * The hash of a picture of any size; empty for a flat one, such as a black frame, because its hash would consist of
     * noise and match unrelated pictures.
     */
    public static Optional<Long> of(BufferedImage picture) {
        double[][] luminance = luminance(picture);
        if (deviation(luminance) < FLAT) {
            return Optional.empty();
        }
        double[] low = lowFrequencies(luminance);
        double[] sorted = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long hash = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return Optional.of(hash);
    }

    /** The number of bits in which two hashes differ, 0 to 64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double deviation(double[][] luminance) {
        double[] values =
                Arrays.stream(luminance).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    private static double[][] luminance(BufferedImage picture) {
        var small = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, SIZE, SIZE, null);
        graphics.dispose();
        double[][] values = new double[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                var color = new Color(small.getRGB(x, y));
                values[y][x] = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
            }
        }
        return values;
    }

    private static double[] lowFrequencies(double[][] values) {
        double[] low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                double sum = 0;
                for (int y = 0; y < SIZE; y++) {
                    for (int x = 0; x < SIZE; x++) {
                        sum += values[y][x] * COSINES[u][x] * COSINES[v][y];
                    }
                }
                low[v * LOW + u] = sum;
            }
        }
        return low;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[LOW][SIZE];
        for (int k = 0; k < LOW; k++) {
            for (int n = 0; n < SIZE; n++) {
                cosines[k][n] = Math.cos(Math.PI * k * (2 * n + 1) / (2.0 * SIZE));
            }
        }
        return cosines;
    }
}
