package dev.kinora.visionclassifier;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;

/**
 * A picture of at most {@value #MAX_PIXELS} pixels.
 *
 * @param rgb three bytes a pixel, row by row from the top; not copied
 */
public record Picture(int width, int height, byte[] rgb) {

    /** A larger one is refused before anything is allocated for it. */
    public static final int MAX_PIXELS = 4096 * 4096;

    private static final int CHANNELS = 3;

    public Picture {
        requirePixels(width, height);
        if (rgb.length != width * height * CHANNELS) {
            throw new IllegalArgumentException("A picture of %d × %d pixels has %d bytes, not %d"
                    .formatted(width, height, width * height * CHANNELS, rgb.length));
        }
    }

    /**
     * The same picture in sRGB. Transparency is dropped and the color below it kept, as nsfwjs does.
     *
     * @throws IllegalArgumentException when it has more than {@value #MAX_PIXELS} pixels
     */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        requirePixels(width, height);
        var rgb = new byte[width * height * CHANNELS];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            image.getRaster().getDataElements(0, 0, width, height, rgb); // By color, not by place in memory.
            return new Picture(width, height, rgb);
        }
        boolean gray = isPlainGray(image);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            if (gray) {
                image.getRaster().getSamples(0, y, width, 1, 0, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            int at = y * width * CHANNELS;
            for (int pixel : row) {
                rgb[at++] = (byte) (gray ? pixel : pixel >> 16);
                rgb[at++] = (byte) (gray ? pixel : pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return new Picture(width, height, rgb);
    }

    /** {@code getRGB} takes such samples for linear light and brightens them; browsers and ffmpeg do not. */
    private static boolean isPlainGray(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel model
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && model.getComponentSize(0) == Byte.SIZE;
    }

    private static void requirePixels(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException(
                    "A picture has 1 to %d pixels, not %d × %d".formatted(MAX_PIXELS, width, height));
        }
    }
}
