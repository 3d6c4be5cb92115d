package dev.kinora.moderation.screening.media;

import dev.kinora.visionclassifier.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A frame of a video.
 *
 * @param atMs when it is shown, in milliseconds
 * @param jpeg the picture
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampledFrame(long atMs, byte[] jpeg) {

    /** More pixels than video-service ever gives a side. */
    private static final int LONGEST_SIDE = 4096;

    /**
     * The picture; its size is looked at before anything is allocated for it.
     *
     * @throws FrameUnreadableException if it is none
     */
    Picture picture() {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("This is not a picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new FrameUnreadableException(atMs, e);
        }
    }

    private static Picture read(ImageReader reader) throws IOException {
        if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
            throw new IOException("It has %d × %d pixels".formatted(reader.getWidth(0), reader.getHeight(0)));
        }
        return Picture.of(reader.read(0));
    }
}
