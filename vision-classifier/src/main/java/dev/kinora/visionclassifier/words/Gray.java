package dev.kinora.visionclassifier.words;

/**
 * A picture in levels of gray.
 *
 * @param levels one byte a pixel, 0 (black) to 255, row by row from the top; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Gray(int width, int height, byte[] levels) {

    /** Side of a field that is compared, in pixels; much less than a letter of a line. */
    private static final int FIELD = 8;

    /** Levels by which the means of a field may differ. */
    private static final int NOISE = 24;

    /** Whether both show the same, but for noise. */
    boolean isLike(Gray other) {
        if (width != other.width || height != other.height) {
            return false;
        }
        for (int y = 0; y < height; y += FIELD) {
            for (int x = 0; x < width; x += FIELD) {
                if (differs(other, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean differs(Gray other, int left, int top) {
        int right = Math.min(width, left + FIELD);
        int bottom = Math.min(height, top + FIELD);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += at(x, y) - other.at(x, y);
            }
        }
        return Math.abs(sum) > NOISE * (right - left) * (bottom - top);
    }

    int at(int x, int y) {
        return levels[y * width + x] & 0xff;
    }
}
