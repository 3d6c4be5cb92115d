package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.words.Components.Part;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/**
 * What may be a line of text.
 *
 * @param box where it is in the whole picture
 * @param likeness how much it looks like text; more is more
 * @param typical the height of most letters, in pixels of the size in which it was found
 */
record Candidate(Box box, double likeness, Strokes strokes, int typical) {

    /** The height of a capital letter that Tesseract is given, about. */
    private static final double LETTER = 30;

    /** How much letters of different heights count against it. */
    private static final double UNEVEN = 4;

    private static final int MARGIN = 10;
    private static final int MOST_WIDTH = 2400;

    /** A rectangle in pixels. */
    record Box(int left, int top, int right, int bottom) {

        /** The share of the smaller one that lies in both. */
        double shared(Box other) {
            double wide = Math.min(right, other.right) - Math.max(left, other.left);
            double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return wide <= 0 || high <= 0 ? 0 : wide * high / Math.min(area(), other.area());
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        private Box wider(int pixels, Gray within) {
            return new Box(
                    Math.max(0, left - pixels),
                    Math.max(0, top - pixels),
                    Math.min(within.width(), right + pixels),
                    Math.min(within.height(), bottom + pixels));
        }

        private Box times(int scale) {
            return new Box(left * scale, top * scale, right * scale, bottom * scale);
        }

        private double area() {
            return (double) (right - left) * (bottom - top);
        }
    }

    static Candidate of(Gray hat, Components components, List<Part> letters, int scale) {
        var heights = letters.stream().mapToInt(Part::height).sorted().toArray();
        int typical = heights[heights.length / 2];
        var bounds = bounds(letters);
        var strokes = new Strokes(hat, components, letters, bounds.wider(Math.max(2, typical / 4), hat));
        double spread = letters.stream()
                        .mapToDouble(part -> Math.abs(part.height() - typical))
                        .average()
                        .orElseThrow()
                / typical;
        return new Candidate(
                bounds.times(scale),
                strokes.contrast() * Math.sqrt(letters.size()) / (1 + UNEVEN * spread),
                strokes,
                typical);
    }

    private static Box bounds(List<Part> letters) {
        return new Box(
                letters.stream().mapToInt(Part::left).min().orElseThrow(),
                letters.stream().mapToInt(Part::top).min().orElseThrow(),
                letters.stream().mapToInt(Part::right).max().orElseThrow() + 1,
                letters.stream().mapToInt(Part::bottom).max().orElseThrow() + 1);
    }

    /** Its strokes, black on white, upright and of a height that Tesseract reads well. */
    Gray line() {
        var black = strokes.image();
        double zoom = Math.min(LETTER / typical, (double) MOST_WIDTH / black.getWidth());
        var width = (int) Math.ceil(black.getWidth() * zoom) + 2 * MARGIN;
        var height = (int) Math.ceil(black.getHeight() * zoom) + 2 * MARGIN;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var place = new AffineTransform();
        place.translate(width / 2.0, height / 2.0);
        place.rotate(-Math.atan(strokes.slope()));
        place.scale(zoom, zoom);
        place.translate(-black.getWidth() / 2.0, -black.getHeight() / 2.0);
        canvas.drawImage(black, place, null);
        canvas.dispose();
        return new Gray(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }
}
