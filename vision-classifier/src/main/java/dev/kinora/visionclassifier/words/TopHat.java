package dev.kinora.visionclassifier.words;

import java.util.Arrays;

/**
 * The white top-hat of mathematical morphology: a picture less its opening by a square. What is brighter than its
 * surroundings and narrower than the square stays, with its contrast as level; everything else becomes black. Of the
 * three colors that with the highest contrast counts, so that red on green stays, too.
 */
final class TopHat {

    /** Side of the square, in pixels: more than the stroke of a letter. Comparing by doubled distances makes it nine. */
    private static final int SIDE = 9;

    private static final int REACH = SIDE / 2;

    private final int width;
    private final int height;
    private final int stride;
    private final int[] padded;
    private final int[] one;
    private final int[] other;

    private TopHat(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2 * REACH;
        this.padded = new int[stride * (height + 2 * REACH)];
        this.one = new int[padded.length];
        this.other = new int[padded.length];
    }

    static Gray of(Planes picture) {
        var hat = new TopHat(picture.width(), picture.height());
        var most = new byte[picture.width() * picture.height()];
        for (var plane : picture.levels()) {
            hat.raise(plane, most);
        }
        return new Gray(picture.width(), picture.height(), most);
    }

    /** Raises levels to the top-hat of a plane where that is higher. */
    private void raise(int[] plane, byte[] most) {
        var opened = plane.clone();
        filter(opened, -1);
        filter(opened, 1);
        for (int i = 0; i < plane.length; i++) {
            most[i] = (byte) Math.max(most[i] & 0xff, plane[i] - opened[i]);
        }
    }

    /** Takes the highest (1) or lowest (-1) level within the square. */
    private void filter(int[] plane, int sign) {
        pad(plane, sign);
        highest(padded, 1);
        System.arraycopy(one, 0, padded, 0, padded.length);
        highest(padded, stride);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane[y * width + x] = sign * one[y * stride + x];
            }
        }
    }

    private void pad(int[] plane, int sign) {
        for (int y = 0; y < height; y++) {
            int to = (y + REACH) * stride;
            for (int x = 0; x < width; x++) {
                padded[to + REACH + x] = sign * plane[y * width + x];
            }
            Arrays.fill(padded, to, to + REACH, padded[to + REACH]);
            Arrays.fill(padded, to + REACH + width, to + stride, padded[to + REACH + width - 1]);
        }
        for (int y = 0; y < REACH; y++) {
            System.arraycopy(padded, REACH * stride, padded, y * stride, stride);
            System.arraycopy(padded, (REACH + height - 1) * stride, padded, (REACH + height + y) * stride, stride);
        }
    }

    /** Puts into {@code one} the highest of each level and the eight that follow it in steps. */
    private void highest(int[] levels, int step) {
        pair(levels, levels, step, one);
        pair(one, one, 2 * step, other);
        pair(other, other, 4 * step, one);
        pair(one, levels, 8 * step, other);
        System.arraycopy(other, 0, one, 0, one.length);
    }

    private static void pair(int[] from, int[] further, int step, int[] to) {
        for (int i = 0; i < to.length - step; i++) {
            to[i] = Math.max(from[i], further[i + step]);
        }
    }
}
