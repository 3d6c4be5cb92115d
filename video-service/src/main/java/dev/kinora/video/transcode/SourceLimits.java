package dev.kinora.video.transcode;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on a source file, checked before it is transcoded.
 *
 * @param maxSize largest file
 * @param maxSide largest width or height in pixels
 * @param maxPixels largest area of a picture in pixels
 * @param maxFrameRate most frames per second
 * @param maxBitrate highest average bit rate of the file, in bits per second
 * @param maxStreams most streams of all kinds
 * @param maxChannels most audio channels
 * @param maxSampleRate highest audio sample rate in Hz
 */
public record SourceLimits(
        @DefaultValue("2GB") DataSize maxSize,
        @DefaultValue("4096") int maxSide,
        @DefaultValue("9500000") long maxPixels,
        @DefaultValue("250") double maxFrameRate,
        @DefaultValue("800000000") long maxBitrate,
        @DefaultValue("32") int maxStreams,
        @DefaultValue("16") int maxChannels,
        @DefaultValue("192000") int maxSampleRate) {

    static final int MIN_SIDE = 16;

    public static SourceLimits defaults() {
        return new SourceLimits(DataSize.ofGigabytes(2), 4096, 9_500_000, 250, 800_000_000, 32, 16, 192_000);
    }

    /** Refuses a file that is too large. */
    public void checkSize(long bytes) {
        if (bytes > maxSize.toBytes()) {
            throw TranscodeException.of(TranscodeProblem.TOO_LARGE, bytes + " bytes");
        }
    }

    /** Refuses a picture by its stored or displayed size. */
    public void checkPicture(int width, int height) {
        boolean tooSmall = Math.min(width, height) < MIN_SIDE;
        if (tooSmall || Math.max(width, height) > maxSide || (long) width * height > maxPixels) {
            throw badPicture(width + " x " + height);
        }
    }

    public TranscodeException badPicture(String detail) {
        return TranscodeException.limited(TranscodeProblem.DIMENSIONS_EXCEEDED, MIN_SIDE + " and " + maxSide, detail);
    }

    public void checkStreams(int count) {
        if (count > maxStreams) {
            throw TranscodeException.of(TranscodeProblem.TOO_MANY_STREAMS, count + " tracks");
        }
    }

    public void checkSound(int channels, int sampleRate) {
        if (channels > maxChannels || sampleRate > maxSampleRate) {
            throw TranscodeException.of(
                    TranscodeProblem.SOUND_EXCEEDED, channels + " channels at " + sampleRate + " Hz");
        }
    }

    public void checkFrameRate(double frameRate) {
        if (frameRate > maxFrameRate) {
            throw TranscodeException.limited(
                    TranscodeProblem.FRAME_RATE_EXCEEDED, Long.toString(Math.round(maxFrameRate)), frameRate + " fps");
        }
    }

    /** Refuses a bit rate that no camera produces, for example of a video that contains other data. */
    public void checkBitrate(long bytes, double seconds) {
        if (bytes * 8 > maxBitrate * Math.max(seconds, 1)) {
            throw TranscodeException.of(TranscodeProblem.TOO_LARGE, bytes + " bytes for " + seconds + " s");
        }
    }
}
