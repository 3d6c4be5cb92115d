package dev.kinora.visionclassifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Pictures drawn from a seed in whole numbers, so that {@code tools/drawn-pictures.mjs} draws the same bytes. Nothing
 * real is shown.
 */
public final class DrawnPicture {

    /** How many of them have expected scores. */
    public static final int COUNT = 50;

    private static final int[] WIDTHS = {224, 320, 97, 500, 224, 31, 640};
    private static final int[] HEIGHTS = {224, 180, 211, 333, 225, 7, 360};

    private int state;

    private DrawnPicture(int seed) {
        state = (seed + 1) * 0x9e3779b9;
    }

    private record Disc(int x, int y, int radius, int[] color) {

        boolean covers(int column, int row) {
            return (column - x) * (column - x) + (row - y) * (row - y) <= radius * radius;
        }
    }

    /** The picture of this seed. */
    public static Picture of(int seed) {
        return new DrawnPicture(seed).draw(seed, WIDTHS[seed % WIDTHS.length], HEIGHTS[seed % HEIGHTS.length]);
    }

    private Picture draw(int seed, int width, int height) {
        var rgb = new byte[width * height * 3];
        var one = color();
        var other = color();
        int cell = 1 + next(40);
        int grain = next(60);
        List<Disc> discs = new ArrayList<>();
        for (int count = next(9); count > 0; count--) {
            discs.addFirst(new Disc(next(width), next(height), 1 + next(1 + (width >> 1)), color()));
        }
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int part = switch (seed % 3) {
                    case 0 -> (x + y) * 256 / (width + height);
                    case 1 -> ((x / cell ^ y / cell) & 1) * 256;
                    default -> y * 256 / height;
                };
                int column = x;
                int row = y;
                var disc =
                        discs.stream().filter(each -> each.covers(column, row)).findFirst();
                for (int channel = 0; channel < 3; channel++) {
                    int below = (one[channel] * (256 - part) + other[channel] * part) >> 8;
                    int value = disc.isPresent() ? disc.get().color()[channel] : below;
                    rgb[at++] = (byte) Math.clamp(value + next(1 + grain) - (grain >> 1), 0, 255);
                }
            }
        }
        return new Picture(width, height, rgb);
    }

    private int[] color() {
        return new int[] {next(256), next(256), next(256)};
    }

    /** Marsaglia's xorshift of 32 bits. */
    private int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Integer.remainderUnsigned(state, bound);
    }
}
