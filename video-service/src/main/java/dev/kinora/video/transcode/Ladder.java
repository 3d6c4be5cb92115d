package dev.kinora.video.transcode;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The renditions of a source: three steps from the source's own size (at most 720 pixels on the short side) down to
 * half of it, never upscaled, even sides, aspect kept. Sources too small for three steps get fewer.
 */
record Ladder(List<Rendition> renditions) {

    private static final int TOP_SHORT_SIDE = 720;
    private static final int SMALLEST_SHORT_SIDE = 96;
    private static final double BITS_PER_PIXEL = 0.1;
    private static final int LOWEST_BITRATE = 150_000;

    Ladder {
        renditions = List.copyOf(renditions);
    }

    /**
     * One rendition.
     *
     * @param width even, pixels
     * @param height even, pixels
     * @param maxBitrate peak bits per second of the picture
     */
    record Rendition(int width, int height, int maxBitrate) {

        int shortSide() {
            return Math.min(width, height);
        }
    }

    static Ladder of(SourceMedia source) {
        int shortSide = Math.min(source.width(), source.height());
        int top = Math.min(shortSide, TOP_SHORT_SIDE);
        return new Ladder(DoubleStream.of(1, 0.75, 0.5)
                .filter(step -> step == 1 || top * step >= SMALLEST_SHORT_SIDE)
                .mapToObj(step -> rendition(source, top * step / shortSide))
                .toList());
    }

    Rendition top() {
        return renditions.getFirst();
    }

    private static Rendition rendition(SourceMedia source, double scale) {
        int width = even(source.width() * scale);
        int height = even(source.height() * scale);
        double bitrate = (double) width * height * source.targetFrameRate() * BITS_PER_PIXEL;
        return new Rendition(width, height, (int) Math.max(LOWEST_BITRATE, bitrate));
    }

    static int even(double pixels) {
        return Math.max(2, 2 * (int) Math.floor(pixels / 2 + 0.01));
    }
}
