package dev.kinora.moderation.hash.pdq;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Paints what a camera might see: every seed is another shot, and a shot moves with time from 0 to 1. */
public final class Footage {

    static final int WIDTH = 360;
    static final int HEIGHT = 640;

    private static final int OCTAVES = 6;

    private enum Kind {
        TEXTURE,
        THINGS,
        HEAD,
        PAGE,
        STREET
    }

    private final Kind kind;
    private final long seed;
    private final BufferedImage ground;

    private Footage(Kind kind, long seed, BufferedImage ground) {
        this.kind = kind;
        this.seed = seed;
        this.ground = ground;
    }

    public static Footage shot(long seed) {
        var kinds = Kind.values();
        var kind = kinds[(int) Math.floorMod(seed, (long) kinds.length)];
        return new Footage(kind, seed, texture(new SplittableRandom(seed), WIDTH * 3 / 2, HEIGHT * 3 / 2));
    }

    /** A still of a shot. */
    public static BufferedImage still(long seed) {
        return shot(seed).paint(0.5);
    }

    public BufferedImage paint(double time) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var random = new SplittableRandom(seed);
        switch (kind) {
            case TEXTURE -> pan(graphics, random, time, 0.3);
            case THINGS -> things(graphics, random, time);
            case HEAD -> head(graphics, random, time);
            case PAGE -> page(graphics, random, time);
            case STREET -> street(graphics, random, time);
        }
        graphics.dispose();
        return picture;
    }

    /** A camera that moves over a large picture. */
    private void pan(Graphics2D graphics, SplittableRandom random, double time, double way) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double zoom = 1 + (random.nextDouble() - 0.3) * 0.3 * time;
        double x = -WIDTH / 4.0 + Math.cos(angle) * way * WIDTH / 2 * (time - 0.5);
        double y = -HEIGHT / 4.0 + Math.sin(angle) * way * HEIGHT / 2 * (time - 0.5);
        var view = new AffineTransform();
        view.translate(WIDTH / 2.0, HEIGHT / 2.0);
        view.scale(zoom, zoom);
        view.translate(x - WIDTH / 2.0, y - HEIGHT / 2.0);
        graphics.drawImage(ground, view, null);
    }

    private void things(Graphics2D graphics, SplittableRandom random, double time) {
        graphics.setPaint(new GradientPaint(0, 0, color(random), WIDTH, HEIGHT, color(random)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 14; i++) {
            double x = random.nextDouble() + (random.nextDouble() - 0.5) * time * 0.6;
            double y = random.nextDouble() + (random.nextDouble() - 0.5) * time * 0.6;
            double size = 0.08 + random.nextDouble() * 0.3;
            graphics.setPaint(color(random));
            if (random.nextBoolean()) {
                graphics.fill(disc(x, y, size / 2));
            } else {
                graphics.fill(new Rectangle2D.Double(x * WIDTH, y * HEIGHT, size * WIDTH, size * WIDTH * 1.4));
            }
        }
    }

    /** Somebody who talks in front of a room. */
    private void head(Graphics2D graphics, SplittableRandom random, double time) {
        pan(graphics, random, 0.5, 0);
        for (int i = 0; i < 6; i++) {
            graphics.setPaint(color(random));
            graphics.fill(new Rectangle2D.Double(
                    random.nextDouble() * WIDTH,
                    random.nextDouble() * HEIGHT,
                    20 + random.nextDouble() * 120,
                    20 + random.nextDouble() * 200));
        }
        double sway = 0.02 * Math.sin(2 * Math.PI * time * 2);
        double x = 0.35 + 0.3 * random.nextDouble() + sway;
        double y = 0.3 + 0.15 * random.nextDouble();
        double size = 0.17 + 0.1 * random.nextDouble();
        Color skin = color(random);
        graphics.setPaint(color(random));
        graphics.fill(new Rectangle2D.Double(
                (x - size * 1.7) * WIDTH, (y + size * 0.75) * HEIGHT, size * 3.4 * WIDTH, HEIGHT));
        graphics.setPaint(skin);
        graphics.fill(disc(x, y, size));
        graphics.setPaint(Color.BLACK);
        graphics.fill(disc(x - size * 0.4, y - size * 0.1, size * 0.12));
        graphics.fill(disc(x + size * 0.4, y - size * 0.1, size * 0.12));
        double mouth = size * (0.1 + 0.12 * Math.abs(Math.sin(2 * Math.PI * time * 7)));
        graphics.fill(disc(x, y + size * 0.25, mouth));
    }

    /** A page of text and pictures that is scrolled. */
    private void page(Graphics2D graphics, SplittableRandom random, double time) {
        boolean dark = random.nextBoolean();
        graphics.setPaint(dark ? new Color(25, 25, 35) : new Color(240, 240, 232));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        double y = -time * HEIGHT * 0.35 - random.nextDouble() * 200;
        while (y < HEIGHT) {
            double height = 30 + random.nextDouble() * 150;
            graphics.setPaint(random.nextBoolean() ? color(random) : dark ? Color.LIGHT_GRAY : Color.DARK_GRAY);
            double left = 10 + random.nextDouble() * 160;
            double width = 60 + random.nextDouble() * 260;
            if (random.nextInt(3) == 0) {
                graphics.fill(new Rectangle2D.Double(left, y, width, height));
            } else {
                for (double line = y; line < y + height; line += 14) {
                    graphics.fill(new Rectangle2D.Double(left, line, width * (0.4 + 0.6 * random.nextDouble()), 7));
                }
            }
            y += height + 12;
        }
    }

    /** Houses, hills and somebody who passes by. */
    private void street(Graphics2D graphics, SplittableRandom random, double time) {
        graphics.setPaint(new GradientPaint(0, 0, color(random), 0, HEIGHT, color(random)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        double shift = (random.nextDouble() - 0.5) * 0.5 * time * WIDTH;
        for (int layer = 0; layer < 3; layer++) {
            graphics.setPaint(color(random));
            var hills = new Path2D.Double();
            hills.moveTo(0, HEIGHT);
            double phase = random.nextDouble() * 6;
            double level = (0.3 + 0.15 * layer + 0.15 * random.nextDouble()) * HEIGHT;
            double rough = 20 + random.nextDouble() * 60;
            for (int x = 0; x <= WIDTH; x += 6) {
                double at = (x + shift) / WIDTH * (3 + 2 * layer) + phase;
                hills.lineTo(x, level + rough * (Math.sin(at) + 0.5 * Math.sin(2.3 * at)));
            }
            hills.lineTo(WIDTH, HEIGHT);
            hills.closePath();
            graphics.fill(hills);
        }
        for (int i = 0; i < 5; i++) {
            double x = random.nextDouble() * WIDTH * 1.4 - 0.2 * WIDTH + shift * 1.5;
            double height = (0.15 + 0.45 * random.nextDouble()) * HEIGHT;
            double width = 30 + random.nextDouble() * 70;
            graphics.setPaint(color(random));
            graphics.fill(new Rectangle2D.Double(x, HEIGHT * 0.9 - height, width, height));
        }
        graphics.setPaint(color(random));
        graphics.setStroke(new BasicStroke(12));
        graphics.draw(disc(0.1 + 0.7 * time, 0.75, 0.06));
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(
                (x - radius) * WIDTH, y * HEIGHT - radius * WIDTH, 2 * radius * WIDTH, 2 * radius * WIDTH);
    }

    private static Color color(SplittableRandom random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** Noise in octaves, as clouds, leaves and stones are made. */
    private static BufferedImage texture(SplittableRandom random, int width, int height) {
        double[] values = new double[width * height];
        for (int octave = 0; octave < OCTAVES; octave++) {
            int cells = 2 << octave;
            double[] lattice = random.doubles((long) (cells + 2) * (cells + 2)).toArray();
            double weight = Math.pow(0.65, octave);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    values[y * width + x] +=
                            weight * between(lattice, cells, (double) x * cells / width, (double) y * cells / height);
                }
            }
        }
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        Color dark = color(random).darker();
        Color light = color(random).brighter();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double part = Math.clamp(1.4 * (values[y * width + x] - least) / (most - least) - 0.2, 0, 1);
                picture.setRGB(x, y, mix(dark, light, part));
            }
        }
        return picture;
    }

    private static double between(double[] lattice, int cells, double x, double y) {
        var left = (int) x;
        var top = (int) y;
        double right = smooth(x - left);
        double down = smooth(y - top);
        int at = top * (cells + 2) + left;
        double upper = lattice[at] * (1 - right) + lattice[at + 1] * right;
        double lower = lattice[at + cells + 2] * (1 - right) + lattice[at + cells + 3] * right;
        return upper * (1 - down) + lower * down;
    }

    private static double smooth(double part) {
        return part * part * (3 - 2 * part);
    }

    private static int mix(Color one, Color other, double part) {
        var red = (int) (one.getRed() + part * (other.getRed() - one.getRed()));
        var green = (int) (one.getGreen() + part * (other.getGreen() - one.getGreen()));
        var blue = (int) (one.getBlue() + part * (other.getBlue() - one.getBlue()));
        return red << 16 | green << 8 | blue;
    }
}
