package dev.kinora.video.transcode.source;

import java.time.Duration;

/**
 * The properties of a source that transcoding needs.
 *
 * @param format the container
 * @param duration length of the video stream
 * @param width display width in pixels, after rotation and pixel aspect ratio
 * @param height display height in pixels, after rotation and pixel aspect ratio
 * @param frameRate average frames per second; 0 if unknown
 * @param videoStream index of the video stream in the file
 * @param audioStream index of the audio stream; -1 if there is none
 * @param highDynamicRange whether the video is PQ or HLG and must be tone-mapped
 */
public record SourceMedia(
        ContainerFormat format,
        Duration duration,
        int width,
        int height,
        double frameRate,
        int videoStream,
        int audioStream,
        boolean highDynamicRange) {

    private static final int FASTEST = 60;

    public boolean hasAudio() {
        return audioStream >= 0;
    }

    public double seconds() {
        return duration.toMillis() / 1000.0;
    }

    public int shortSide() {
        return Math.min(width, height);
    }

    /** The constant frame rate of the largest rendition. */
    public FrameRate targetRate() {
        return FrameRate.standard(frameRate, FASTEST);
    }

    SourceMedia lasting(Duration measured) {
        return new SourceMedia(format, measured, width, height, frameRate, videoStream, audioStream, highDynamicRange);
    }

    SourceMedia running(double measuredFrameRate) {
        return new SourceMedia(
                format, duration, width, height, measuredFrameRate, videoStream, audioStream, highDynamicRange);
    }
}
