package dev.kinora.moderation.hash.pdq;

import dev.kinora.visionclassifier.Picture;
import java.util.Arrays;

/**
 * How bright a picture is, row by row: 0 to 255.
 *
 * @param left where the part that is looked at begins in the rows of the whole
 */
record Luminance(float[] values, int stride, int left, int top, int width, int height) {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    private static final int BYTE = 0xff;

    static Luminance of(Picture picture) {
        byte[] rgb = picture.rgb();
        float[] values = new float[picture.width() * picture.height()];
        for (int i = 0, from = 0; i < values.length; i++, from += 3) {
            values[i] = RED * (rgb[from] & BYTE) + GREEN * (rgb[from + 1] & BYTE) + BLUE * (rgb[from + 2] & BYTE);
        }
        return new Luminance(values, picture.width(), 0, 0, picture.width(), picture.height());
    }

    float at(int x, int y) {
        return values[(top + y) * stride + left + x];
    }

    /**
     * The weighted sum of some rows.
     *
     * @param first the row that the first weight is for
     * @param sum as long as a row; overwritten
     */
    void blend(int first, float[] weights, float[] sum) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < weights.length; i++) {
            float weight = weights[i];
            int at = (top + first + i) * stride + left;
            for (int x = 0; x < sum.length; x++) {
                sum[x] += weight * values[at + x];
            }
        }
    }

    /** A part of it; nothing is copied. */
    Luminance part(int x, int y, int partWidth, int partHeight) {
        return new Luminance(values, stride, left + x, top + y, partWidth, partHeight);
    }

    /** What is left when these fractions of its width and height are cut off. */
    Luminance cut(double fromLeft, double fromTop, double fromRight, double fromBottom) {
        var x = (int) Math.round(width * fromLeft);
        var y = (int) Math.round(height * fromTop);
        return part(
                x,
                y,
                Math.max(1, width - x - (int) Math.round(width * fromRight)),
                Math.max(1, height - y - (int) Math.round(height * fromBottom)));
    }
}
