package dev.kinora.moderation.screening.media;

import dev.kinora.visionclassifier.Picture;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sampled frame after it was decoded, or after that has failed. */
public final class ShownFrame {

    private final long atMs;
    private final @Nullable Picture picture;
    private final @Nullable FrameUnreadableException failure;

    private ShownFrame(long atMs, @Nullable Picture picture, @Nullable FrameUnreadableException failure) {
        this.atMs = atMs;
        this.picture = picture;
        this.failure = failure;
    }

    /** Decodes a frame. */
    public static ShownFrame of(SampledFrame frame) {
        try {
            return new ShownFrame(frame.atMs(), frame.picture(), null);
        } catch (FrameUnreadableException e) {
            return new ShownFrame(frame.atMs(), null, e);
        }
    }

    /** When it is shown, in milliseconds. */
    public long atMs() {
        return atMs;
    }

    /**
     * The picture.
     *
     * @throws FrameUnreadableException if the frame could not be decoded
     */
    public Picture picture() {
        if (picture == null) {
            throw Objects.requireNonNull(failure);
        }
        return picture;
    }
}
