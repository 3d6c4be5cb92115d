package dev.kinora.video.transcode.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the poster among frames: prefers sharp, well exposed and colorful ones over black, white, flat and blurred
 * ones. Sharpness is based on the variance of the Laplacian (Pech-Pacheco et al., 2000), colorfulness on Hasler and
 * Süsstrunk (2003), both on at most about 256 samples per side.
 */
final class PosterChoice {

    private static final int SIDE = 256;
    private static final double DARKEST = 24;
    private static final double BRIGHTEST = 232;
    private static final double FLAT = 12;

    private PosterChoice() {}

    /**
     * The best picture, the first of equal ones; null if there is no readable picture.
     *
     * @param candidates JPEG files in video order
     */
    static @Nullable Path best(List<Path> candidates) throws IOException {
        double[] scores = scores(candidates);
        Path best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > highest) {
                highest = scores[i];
                best = candidates.get(i);
            }
        }
        return best;
    }

    /** Scores all in parallel, because the engine has ended and all processors are free. */
    private static double[] scores(List<Path> candidates) throws IOException {
        try {
            return candidates.parallelStream().mapToDouble(PosterChoice::score).toArray();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static double score(Path candidate) {
        try {
            BufferedImage image = ImageIO.read(candidate.toFile());
            return image == null ? Double.NEGATIVE_INFINITY : score(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score of a picture; higher is better, very low for black, white and flat ones. */
    static double score(BufferedImage image) {
        var grey = new Moments();
        var redGreen = new Moments();
        var yellowBlue = new Moments();
        var edges = new Moments();
        int step = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / SIDE);
        for (int y = step; y < image.getHeight() - step; y += step) {
            for (int x = step; x < image.getWidth() - step; x += step) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                int green = rgb >> 8 & 0xff;
                int blue = rgb & 0xff;
                grey.add(luma(rgb));
                redGreen.add(red - green);
                yellowBlue.add((red + green) / 2.0 - blue);
                edges.add(4 * luma(rgb)
                        - luma(image.getRGB(x - step, y))
                        - luma(image.getRGB(x + step, y))
                        - luma(image.getRGB(x, y - step))
                        - luma(image.getRGB(x, y + step)));
            }
        }
        double color = Math.hypot(redGreen.deviation(), yellowBlue.deviation())
                + 0.3 * Math.hypot(redGreen.mean(), yellowBlue.mean());
        double sharpness = Math.log1p(edges.deviation() * edges.deviation());
        boolean nothing = grey.mean() < DARKEST || grey.mean() > BRIGHTEST || grey.deviation() < FLAT;
        double exposure = 1 - Math.abs(grey.mean() - 118) / 128;
        return sharpness + 2 * exposure + color / 40 - (nothing ? 100 : 0);
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    /** Mean and standard deviation of a sequence of numbers. */
    private static final class Moments {

        private long count;
        private double sum;
        private double squares;

        private void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        private double mean() {
            return count == 0 ? 0 : sum / count;
        }

        private double deviation() {
            return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }
}
