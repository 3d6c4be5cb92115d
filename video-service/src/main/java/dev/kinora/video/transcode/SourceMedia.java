package dev.kinora.video.transcode;

import java.time.Duration;

/**
 * What a source holds, as far as transcoding cares.
 *
 * @param format the container
 * @param duration length of the picture
 * @param width display width in pixels, after rotation and pixel aspect
 * @param height display height in pixels, after rotation and pixel aspect
 * @param frameRate frames per second, 0 where unknown
 * @param videoStream index of the picture's stream in the file
 * @param audioStream index of the sound's stream, or -1
 */
record SourceMedia(
        ContainerFormat format,
        Duration duration,
        int width,
        int height,
        double frameRate,
        int videoStream,
        int audioStream) {

    private static final double MIN_FRAME_RATE = 5;
    private static final double MAX_FRAME_RATE = 30;

    /** The same with a length that was measured. */
    SourceMedia withDuration(Duration measured) {
        return new SourceMedia(format, measured, width, height, frameRate, videoStream, audioStream);
    }

    /** The same with a frame rate that was measured. */
    SourceMedia withFrameRate(double measured) {
        return new SourceMedia(format, duration, width, height, measured, videoStream, audioStream);
    }

    boolean hasAudio() {
        return audioStream >= 0;
    }

    double seconds() {
        return duration.toMillis() / 1000.0;
    }

    /** The constant frame rate of the renditions: the source's own, within 5 to 30. */
    double targetFrameRate() {
        return frameRate <= 0 ? MAX_FRAME_RATE : Math.clamp(frameRate, MIN_FRAME_RATE, MAX_FRAME_RATE);
    }
}
