package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.Picture;

/**
 * A picture in its three colors.
 *
 * @param levels one plane per color, 0 to 255, row by row from the top; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Planes(int width, int height, int[][] levels) {

    private static final int COLORS = 3;

    static Planes of(Picture picture) {
        var rgb = picture.rgb();
        var levels = new int[COLORS][rgb.length / COLORS];
        for (int color = 0; color < COLORS; color++) {
            for (int i = 0, from = color; from < rgb.length; i++, from += COLORS) {
                levels[color][i] = rgb[from] & 0xff;
            }
        }
        return new Planes(picture.width(), picture.height(), levels);
    }

    Planes inverted() {
        var others = new int[COLORS][levels[0].length];
        for (int color = 0; color < COLORS; color++) {
            for (int i = 0; i < levels[color].length; i++) {
                others[color][i] = 255 - levels[color][i];
            }
        }
        return new Planes(width, height, others);
    }

    /** Half as wide and high, each pixel the mean of four. */
    Planes halved() {
        int wide = width / 2;
        int high = height / 2;
        var half = new int[COLORS][wide * high];
        for (int color = 0; color < COLORS; color++) {
            var plane = levels[color];
            for (int y = 0; y < high; y++) {
                for (int x = 0; x < wide; x++) {
                    int i = 2 * y * width + 2 * x;
                    half[color][y * wide + x] = (plane[i] + plane[i + 1] + plane[i + width] + plane[i + width + 1]) / 4;
                }
            }
        }
        return new Planes(wide, high, half);
    }
}
