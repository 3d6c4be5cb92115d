package dev.kinora.moderation.screening.stage;

import dev.kinora.visionclassifier.Picture;

/** Whether two frames show the same, but for noise: small fields of both have the same mean level. */
final class FrameChange {

    /** Side of a field in pixels: about that of a small letter, so that a single one is a change. */
    private static final int FIELD = 8;

    /** Levels, of 255, by which the mean of a field may differ: more than compression makes of a still picture. */
    private static final int NOISE = 8;

    private FrameChange() {}

    static boolean isSmall(Picture one, Picture other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            return false;
        }
        for (int y = 0; y < one.height(); y += FIELD) {
            for (int x = 0; x < one.width(); x += FIELD) {
                if (changes(one, other, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean changes(Picture one, Picture other, int left, int top) {
        int right = Math.min(left + FIELD, one.width());
        int bottom = Math.min(top + FIELD, one.height());
        var sums = new int[3];
        for (int y = top; y < bottom; y++) {
            for (int i = 3 * (y * one.width() + left); i < 3 * (y * one.width() + right); i++) {
                sums[i % 3] += (one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff);
            }
        }
        int pixels = (right - left) * (bottom - top);
        return Math.abs(sums[0]) > NOISE * pixels
                || Math.abs(sums[1]) > NOISE * pixels
                || Math.abs(sums[2]) > NOISE * pixels;
    }
}
