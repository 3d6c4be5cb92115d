package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.words.Candidate.Box;
import dev.kinora.visionclassifier.words.Components.Part;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;

/** The strokes of a line: its letters, and the dots that belong to them. */
final class Strokes {

    private static final double LEAST_SLOPE = 0.02;
    private static final double MOST_SLOPE = 0.27;

    /** Shares of the contrast: what has less is between letters, what has more is all ink. */
    private static final double WEAK = 0.4;

    private static final double FULL = 0.8;

    private final Gray hat;
    private final Components components;
    private final Box area;
    private final boolean[] belongs;
    private final double slope;
    private final int contrast;

    Strokes(Gray hat, Components components, List<Part> letters, Box area) {
        this.hat = hat;
        this.components = components;
        this.area = area;
        double meanX = letters.stream().mapToDouble(Strokes::x).average().orElseThrow();
        double meanY = letters.stream().mapToDouble(Strokes::y).average().orElseThrow();
        double exact = slope(letters, meanX, meanY);
        this.slope = Math.abs(exact) < LEAST_SLOPE || Math.abs(exact) > MOST_SLOPE ? 0 : exact;
        this.belongs = new boolean[components.parts().size()];
        letters.forEach(letter -> belongs[letter.label()] = true);
        int typical = letters.stream().mapToInt(Part::height).sorted().toArray()[letters.size() / 2];
        for (var part : components.parts()) {
            double away = Math.abs(y(part) - meanY - exact * (x(part) - meanX));
            if (2 * part.height() < typical && 2 * part.width() < 3 * typical && away < typical && lies(part)) {
                belongs[part.label()] = true;
            }
        }
        this.contrast = strong();
    }

    /** The contrast that a tenth of the strokes exceeds, 1 to 255. */
    int contrast() {
        return contrast;
    }

    /** How much the line falls for each pixel to the right; 0 for one that is level or too steep to be turned. */
    double slope() {
        return slope;
    }

    int width() {
        return area.width();
    }

    int height() {
        return area.height();
    }

    /** Black on white, with soft edges. */
    BufferedImage image() {
        int width = area.width();
        int height = area.height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isStroke(area.left() + x, area.top() + y)) {
                    pixels[y * width + x] = (byte) (255 - ink(hat.at(area.left() + x, area.top() + y)));
                }
            }
        }
        return image;
    }

    private int ink(int level) {
        var share = (double) level / contrast;
        return (int) Math.clamp(255 * (share - WEAK) / (FULL - WEAK), 0, 255);
    }

    /** Whether a pixel is a part of a stroke or beside one. */
    private boolean isStroke(int x, int y) {
        for (int v = Math.max(0, y - 1); v <= Math.min(hat.height() - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(hat.width() - 1, x + 1); u++) {
                int label = components.labels()[v * hat.width() + u];
                if (label >= 0 && belongs[label]) {
                    return true;
                }
            }
        }
        return false;
    }

    private int strong() {
        var counts = new int[256];
        int all = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                int label = components.labels()[y * hat.width() + x];
                if (label >= 0 && belongs[label]) {
                    counts[hat.at(x, y)]++;
                    all++;
                }
            }
        }
        int level = 255;
        for (int above = counts[level]; above < all / 10; above += counts[level]) {
            level--;
        }
        return Math.max(1, level);
    }

    private boolean lies(Part part) {
        return part.left() >= area.left()
                && part.right() < area.right()
                && part.top() >= area.top()
                && part.bottom() < area.bottom();
    }

    /** By least squares through the middles of the letters. */
    private static double slope(List<Part> letters, double meanX, double meanY) {
        double above = 0;
        double below = 1e-9;
        for (var letter : letters) {
            above += (x(letter) - meanX) * (y(letter) - meanY);
            below += (x(letter) - meanX) * (x(letter) - meanX);
        }
        return above / below;
    }

    private static double x(Part part) {
        return (part.left() + part.right()) / 2.0;
    }

    private static double y(Part part) {
        return (part.top() + part.bottom()) / 2.0;
    }
}
