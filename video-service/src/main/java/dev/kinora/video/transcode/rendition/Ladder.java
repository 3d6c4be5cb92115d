package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.source.FrameRate;
import dev.kinora.video.transcode.source.SourceMedia;
import java.util.ArrayList;
import java.util.List;

/**
 * The renditions of a source, largest first: the size of the source, up to the limit, and the usual steps below it.
 * They are never upscaled, have even sides and keep the aspect ratio. There are three if the source is large enough.
 */
public record Ladder(List<Rendition> renditions) {

    private static final int[] STEPS = {1080, 720, 480, 360, 240, 144, 96};
    private static final int RENDITIONS = 3;
    private static final double CLEARLY_SMALLER = 0.85;
    private static final int FAST_FROM = 720;
    private static final int USUAL_RATE = 30;
    private static final double BITS_PER_PIXEL = 0.1;
    private static final int LOWEST_BITRATE = 150_000;

    public Ladder {
        renditions = List.copyOf(renditions);
    }

    /**
     * One rendition.
     *
     * @param width pixels, even
     * @param height pixels, even
     * @param rate constant frame rate
     * @param maxBitrate peak bit rate of the picture, in bits per second
     */
    public record Rendition(int width, int height, FrameRate rate, int maxBitrate) {

        public int shortSide() {
            return Math.min(width, height);
        }
    }

    /**
     * Chooses the renditions.
     *
     * @param largest largest short side of the top rendition, in pixels
     */
    public static Ladder of(SourceMedia source, int largest) {
        int top = Math.min(source.shortSide(), largest);
        var sides = new ArrayList<>(List.of(top));
        for (int step : STEPS) {
            if (step < sides.getLast() * CLEARLY_SMALLER && sides.size() < RENDITIONS) {
                sides.add(step);
            }
        }
        return new Ladder(sides.stream().map(side -> rendition(source, side)).toList());
    }

    public Rendition top() {
        return renditions.getFirst();
    }

    public Rendition smallest() {
        return renditions.getLast();
    }

    /**
     * The rendition for links and downloads: the largest with a short side of at most 720 pixels, else the smallest.
     */
    public int shared() {
        for (int i = 0; i < renditions.size(); i++) {
            if (renditions.get(i).shortSide() <= FAST_FROM) {
                return i;
            }
        }
        return renditions.size() - 1;
    }

    private static Rendition rendition(SourceMedia source, int side) {
        var scale = (double) side / source.shortSide();
        int width = even(source.width() * scale);
        int height = even(source.height() * scale);
        FrameRate whole = source.targetRate();
        FrameRate rate = side >= FAST_FROM ? whole : whole.atMost(USUAL_RATE);
        var bitrate = (double) width * height * rate.perSecond() * BITS_PER_PIXEL;
        return new Rendition(width, height, rate, (int) Math.max(LOWEST_BITRATE, bitrate));
    }

    public static int even(double pixels) {
        return Math.max(2, 2 * (int) Math.floor(pixels / 2 + 0.49));
    }
}
