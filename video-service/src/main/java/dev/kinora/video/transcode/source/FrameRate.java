package dev.kinora.video.transcode.source;

import java.util.List;

/**
 * Frames per second as a fraction, so that times of frames and chunks are exact.
 *
 * @param frames number of frames in {@code seconds}; both are positive
 */
public record FrameRate(int frames, int seconds) {

    private static final double SAME = 0.01;

    /** The rates of renditions, slowest first; those with 1001 are the NTSC rates. */
    private static final List<FrameRate> STANDARD = List.of(
            of(5),
            of(8),
            of(10),
            of(12),
            of(15),
            new FrameRate(24_000, 1001),
            of(24),
            of(25),
            new FrameRate(30_000, 1001),
            of(30),
            new FrameRate(48_000, 1001),
            of(48),
            of(50),
            new FrameRate(60_000, 1001),
            of(60));

    static FrameRate of(int frames) {
        return new FrameRate(frames, 1);
    }

    /**
     * The constant rate for a source: its own rate if that is a standard rate, else the next higher one, so that
     * sources with a variable rate lose no frames.
     *
     * @param perSecond measured average; 0 or less = unknown, treated as 30
     * @param fastest highest allowed rate; a faster source is halved until it fits
     */
    static FrameRate standard(double perSecond, int fastest) {
        double wanted = perSecond <= 0 ? 30 : perSecond;
        while (wanted > fastest * (1 + SAME)) {
            wanted /= 2;
        }
        double target = wanted;
        return STANDARD.stream()
                .filter(rate -> Math.abs(rate.perSecond() - target) <= SAME * 0.05 * target)
                .findFirst()
                .or(() -> STANDARD.stream()
                        .filter(rate -> rate.perSecond() >= target * (1 - SAME))
                        .findFirst())
                .orElseGet(STANDARD::getLast);
    }

    /** This rate, halved once if it exceeds {@code fastest} frames per second. */
    public FrameRate atMost(int fastest) {
        if (perSecond() <= fastest) {
            return this;
        }
        return frames % 2 == 0 ? new FrameRate(frames / 2, seconds) : new FrameRate(frames, seconds * 2);
    }

    public double perSecond() {
        return (double) frames / seconds;
    }

    /** Number of frames in approximately this number of seconds, at least 1. */
    public int framesIn(double length) {
        return (int) Math.max(1, Math.round(length * perSecond()));
    }

    /** Exact length of this number of frames in seconds. */
    public double secondsOf(long count) {
        return (double) count * seconds / frames;
    }

    /** The notation of the engine. */
    @Override
    public String toString() {
        return frames + "/" + seconds;
    }
}
