package dev.kinora.visionclassifier.words;

/**
 * A picture in levels of gray.
 *
 * @param levels one byte a pixel, 0 (black) to 255, row by row from the top; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Gray(int width, int height, byte[] levels) {

    int at(int x, int y) {
        return levels[y * width + x] & 0xff;
    }
}
