package dev.kinora.video.transcode.rendition;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Keeps posters small, so that they do not delay the first segment. */
final class PosterImage {

    static final int MAX_BYTES = 40_000;

    private static final float[] QUALITIES = {0.8f, 0.65f, 0.5f, 0.35f, 0.2f, 0.1f};

    private PosterImage() {}

    /** Encodes the picture with decreasing quality until it has at most 40 kB or the lowest quality. */
    static void shrink(Path jpeg) throws IOException {
        if (Files.size(jpeg) <= MAX_BYTES) {
            return;
        }
        BufferedImage image = ImageIO.read(jpeg.toFile());
        for (float quality : QUALITIES) {
            byte[] smaller = encode(image, quality);
            if (smaller.length <= MAX_BYTES || quality == QUALITIES[QUALITIES.length - 1]) {
                Files.write(jpeg, smaller);
                return;
            }
        }
    }

    /** The picture scaled down to at most this number of pixels on its longer side, by area averaging. */
    static BufferedImage thumbnail(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    private static byte[] encode(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
