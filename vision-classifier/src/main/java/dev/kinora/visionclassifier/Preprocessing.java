package dev.kinora.visionclassifier;

import java.nio.FloatBuffer;

/**
 * Makes the model's input as nsfwjs does: values from 0 to 1, stretched to {@value #SIDE} × {@value #SIDE} without
 * regard to proportions, bilinear, corner on corner ({@code tf.image.resizeBilinear(…, alignCorners = true)}). Large
 * pictures are sampled, not averaged.
 *
 * <p>The input is turned by 180 degrees, as the converted weights are.
 */
final class Preprocessing {

    static final int SIDE = 224;
    static final int VALUES = SIDE * SIDE * 3;

    private static final float[] NORMALIZED = normalized();

    private Preprocessing() {}

    /** Writes {@value #VALUES} values from {@code offset} on. */
    static void write(Picture picture, FloatBuffer input, int offset) {
        var columns = Line.of(picture.width());
        var rows = Line.of(picture.height());
        byte[] rgb = picture.rgb();
        int stride = picture.width() * 3;
        var values = new float[SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            int top = rows.floor[y] * stride;
            int bottom = rows.ceil[y] * stride;
            double down = rows.fraction[y];
            for (int x = 0; x < SIDE; x++) {
                int left = columns.floor[x] * 3;
                int right = columns.ceil[x] * 3;
                double across = columns.fraction[x];
                int at = (SIDE - 1 - x) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    double topLeft = value(rgb[top + left + channel]);
                    double bottomLeft = value(rgb[bottom + left + channel]);
                    double above = topLeft + (value(rgb[top + right + channel]) - topLeft) * across;
                    double below = bottomLeft + (value(rgb[bottom + right + channel]) - bottomLeft) * across;
                    values[at + channel] = (float) (above + (below - above) * down);
                }
            }
            input.put(offset + (SIDE - 1 - y) * values.length, values);
        }
    }

    private static float value(byte sample) {
        return NORMALIZED[sample & 0xff];
    }

    private static float[] normalized() {
        var values = new float[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 255f;
        }
        return values;
    }

    /** Between which two samples of a row or column each of the outputs lies, and how far. */
    private record Line(int[] floor, int[] ceil, double[] fraction) {

        static Line of(int length) {
            var line = new Line(new int[SIDE], new int[SIDE], new double[SIDE]);
            double ratio = (length - 1) / (double) (SIDE - 1);
            for (int i = 0; i < SIDE; i++) {
                double position = ratio * i;
                line.floor[i] = (int) position;
                line.ceil[i] = Math.min(length - 1, (int) Math.ceil(position));
                line.fraction[i] = position - line.floor[i];
            }
            return line;
        }
    }
}
