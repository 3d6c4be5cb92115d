package dev.kinora.moderation.hash.pdq;

import java.awt.image.BufferedImage;

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

    static Luminance of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[] values = new float[width * height];
        int[] row = new int[width];
        // Java takes such a picture's levels for linear light and would brighten them.
        boolean gray = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int y = 0; y < height; y++) {
            if (gray) {
                picture.getRaster().getSamples(0, y, width, 1, 0, row);
            } else {
                picture.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                int pixel = row[x];
                values[y * width + x] =
                        gray ? pixel : RED * (pixel >> 16 & BYTE) + GREEN * (pixel >> 8 & BYTE) + BLUE * (pixel & BYTE);
            }
        }
        return new Luminance(values, width, 0, 0, width, height);
    }

    float at(int x, int y) {
        return values[(top + y) * stride + left + x];
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
