package dev.kinora.video.transcode;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a source may hold, checked before any work is spent on it.
 *
 * @param maxSize size of the file
 * @param maxSide largest width or height in pixels
 * @param maxPixels largest area of a picture in pixels
 * @param maxFrameRate pictures per second
 * @param maxBitrate bits per second of the whole file over its length
 * @param maxStreams tracks of all kinds
 * @param maxChannels channels of the sound
 * @param maxSampleRate samples per second of the sound
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

    /** Refuses a file by its size alone. */
    public void checkSize(long bytes) {
        if (bytes > maxSize.toBytes()) {
            throw TranscodeException.of(TranscodeProblem.TOO_LARGE, bytes + " bytes");
        }
    }

    /** Refuses a picture by its stored or shown size. */
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

    /** Refuses more data than any camera writes, as where a video is the wrapping of something else. */
    public void checkBitrate(long bytes, double seconds) {
        if (bytes * 8 > maxBitrate * Math.max(seconds, 1)) {
            throw TranscodeException.of(TranscodeProblem.TOO_LARGE, bytes + " bytes for " + seconds + " s");
        }
    }
}
