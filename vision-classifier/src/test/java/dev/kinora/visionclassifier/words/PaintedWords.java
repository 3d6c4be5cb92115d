package dev.kinora.visionclassifier.words;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A frame with harmless words painted over a texture, compressed as JPEG as sampled frames are. The same seed gives the
 * same frame on machines with the same fonts.
 *
 * @param image 640 pixels on the long side
 * @param words what is painted; empty for a frame without words
 */
record PaintedWords(BufferedImage image, List<String> words) {

    private static final int LONG = 640;
    private static final int SHORT = 360;
    private static final float QUALITY = 0.7f;
    private static final int MOST_WORDS = 5;

    /** How the words are set off from what is behind them. */
    enum Style {
        PLAIN,
        BOX,
        OUTLINED,
        SHADOW,
        COLORED
    }

    /** Fonts and words of a set. The threshold was chosen on the first; figures are of the second. */
    enum Set {
        TUNING(
                List.of("DejaVu Sans", "DejaVu Serif", "DejaVu Sans Condensed", "Noto Sans"),
                List.of(
                        "the garden morning walk little house bring water yellow street never people follow summer music dance"
                                .split(" "))),
        TEST(
                List.of("Noto Serif", "Noto Serif Display", "Noto Sans Display", "DejaVu Sans Mono"),
                List.of(
                        ("and kitchen recipe window friend today secret question answer better travel coffee winter simple "
                                        + "number create animal forest mountain river")
                                .split(" ")));

        private final List<String> fonts;
        private final List<String> words;

        Set(List<String> fonts, List<String> words) {
            this.fonts = fonts;
            this.words = words;
        }
    }

    /** A frame without words. */
    static PaintedWords none(long seed) {
        var random = new SplittableRandom(seed);
        boolean upright = random.nextBoolean();
        return new PaintedWords(compressed(texture(random, upright ? SHORT : LONG, upright ? LONG : SHORT)), List.of());
    }

    /** The frames of a clip: two lines that stay, over a texture that moves two pixels from frame to frame. */
    static List<PaintedWords> clip(Set set, long seed, int size, Style style, int frames) {
        var random = new SplittableRandom(seed);
        var wide = texture(random, SHORT + 2 * frames, LONG);
        List<PaintedWords> clip = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            var image = new BufferedImage(SHORT, LONG, BufferedImage.TYPE_INT_RGB);
            image.createGraphics().drawImage(wide, -2 * i, 0, null);
            clip.add(over(image, set, new SplittableRandom(seed), size, style, 0));
        }
        return clip;
    }

    /**
     * A frame with two lines.
     *
     * @param size of the font, in pixels
     * @param degrees by which the lines are turned
     */
    static PaintedWords of(Set set, long seed, int size, Style style, double degrees) {
        var random = new SplittableRandom(seed);
        boolean upright = random.nextBoolean();
        return over(texture(random, upright ? SHORT : LONG, upright ? LONG : SHORT), set, random, size, style, degrees);
    }

    private static PaintedWords over(
            BufferedImage image, Set set, SplittableRandom random, int size, Style style, double degrees) {
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int weight = random.nextBoolean() ? Font.BOLD : Font.PLAIN;
        var font = new Font(set.fonts.get(random.nextInt(set.fonts.size())), weight, size);
        double baseline = image.getHeight() * random.nextDouble(0.2, 0.8);
        List<String> words = new ArrayList<>();
        for (int line = 0; line < 2; line++) {
            var text = text(set, random, canvas, font, (int) (image.getWidth() * 0.9));
            if (!text.isEmpty()) {
                int width = canvas.getFontMetrics(font).stringWidth(text);
                var place = AffineTransform.getTranslateInstance(
                        (image.getWidth() - width) / 2.0, baseline + line * size * 1.35);
                place.rotate(Math.toRadians(degrees), width / 2.0, 0);
                paint(
                        canvas,
                        new TextLayout(text, font, canvas.getFontRenderContext()).getOutline(place),
                        style,
                        size,
                        random);
                words.addAll(List.of(text.split(" ")));
            }
        }
        canvas.dispose();
        return new PaintedWords(compressed(image), words);
    }

    private static String text(Set set, SplittableRandom random, Graphics2D canvas, Font font, int most) {
        var text = "";
        for (int i = 0; i < MOST_WORDS; i++) {
            var word = set.words.get(random.nextInt(set.words.size()));
            word = random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
            var longer = text.isEmpty() ? word : text + " " + word;
            if (canvas.getFontMetrics(font).stringWidth(longer) > most) {
                return text;
            }
            text = longer;
        }
        return text;
    }

    private static void paint(Graphics2D canvas, Shape shape, Style style, int size, SplittableRandom random) {
        switch (style) {
            case PLAIN -> canvas.setColor(random.nextInt(3) == 0 ? new Color(20, 20, 20) : new Color(250, 250, 250));
            case COLORED ->
                canvas.setColor(Color.getHSBColor(random.nextInt(12) / 12f, 0.8f, random.nextBoolean() ? 1 : 0.35f));
            case BOX -> {
                boolean dark = random.nextBoolean();
                var bounds = shape.getBounds();
                bounds.grow(size / 3, size / 3);
                canvas.setColor(dark ? new Color(0, 0, 0, 190) : new Color(255, 255, 255, 200));
                canvas.fill(bounds);
                canvas.setColor(dark ? Color.WHITE : Color.BLACK);
            }
            case OUTLINED -> {
                canvas.setColor(Color.BLACK);
                canvas.setStroke(
                        new BasicStroke(Math.max(1.5f, size / 9f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                canvas.draw(shape);
                canvas.setColor(random.nextInt(3) == 0 ? new Color(255, 230, 40) : Color.WHITE);
            }
            case SHADOW -> {
                int away = Math.max(1, size / 14);
                canvas.setColor(new Color(0, 0, 0, 170));
                canvas.fill(AffineTransform.getTranslateInstance(away, away).createTransformedShape(shape));
                canvas.setColor(Color.WHITE);
            }
        }
        canvas.fill(shape);
    }

    /** Waves, rings, tiles, bricks or a gradient, with grain. */
    private static BufferedImage texture(SplittableRandom random, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int kind = random.nextInt(5);
        double level = random.nextInt(60, 190);
        double across = random.nextDouble(0.01, 0.13);
        double down = random.nextDouble(0.01, 0.13);
        double strength = random.nextInt(10, 50);
        double grain = random.nextInt(2, 16);
        int tile = random.nextInt(12, 62);
        var hue = (float) random.nextDouble();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double form = switch (kind) {
                    case 0 -> Math.sin(x * across) * Math.cos(y * down);
                    case 1 -> Math.sin(Math.hypot(x - width / 3.0, y - height / 2.0) * across * 2);
                    case 2 -> ((x / tile + y / tile) % 2) - 0.5;
                    case 3 -> y % tile < 2 || (x + (y / tile) * tile / 2) % (2 * tile) < 2 ? -1 : 0.3;
                    default -> 1.2 * y / height + 0.4 * Math.sin(x * across);
                };
                double value = (level + strength * form + random.nextGaussian() * grain) / 255;
                image.setRGB(x, y, Color.HSBtoRGB(hue, 0.35f, (float) Math.clamp(value, 0, 1)));
            }
        }
        return image;
    }

    private static BufferedImage compressed(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
            stream.flush();
            return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
