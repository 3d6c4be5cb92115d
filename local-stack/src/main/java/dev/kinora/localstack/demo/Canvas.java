package dev.kinora.localstack.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/**
 * One frame that is being painted. Coordinates are relative: x from 0 to 1 from left to right, y from 0 to 1 from top
 * to bottom; sizes are in widths.
 *
 * @param time position of the frame in the clip, 0 to 1; scenes look equal at 0 and 1, so clips loop
 */
record Canvas(Graphics2D graphics, Palette palette, double time, int width, int height) {

    private static final int LIGHTS = 6;

    /** A sine wave with this number of periods per clip, -1 to 1. */
    double wave(double rounds, double phase) {
        return Math.sin(2 * Math.PI * (time * rounds + phase));
    }

    /** Random numbers that are equal in all frames of a scene. */
    Random random(int seed) {
        return new Random(seed);
    }

    void sky(Color top, Color bottom) {
        graphics.setPaint(new GradientPaint(0, 0, top, 0, height, bottom));
        graphics.fillRect(0, 0, width, height);
    }

    void disc(double x, double y, double radius, Color color) {
        graphics.setPaint(color);
        graphics.fill(circle(x, y, radius));
    }

    void ring(double x, double y, double radius, double stroke, Color color) {
        graphics.setPaint(color);
        graphics.setStroke(new java.awt.BasicStroke((float) (stroke * width)));
        graphics.draw(circle(x, y, radius));
    }

    void glow(double x, double y, double radius, Color color) {
        graphics.setPaint(new RadialGradientPaint(
                (float) (x * width), (float) (y * height), (float) (radius * width), new float[] {0, 1}, new Color[] {
                    color, Palette.withAlpha(color, 0)
                }));
        graphics.fill(circle(x, y, radius));
    }

    private Ellipse2D circle(double x, double y, double radius) {
        double r = radius * width;
        return new Ellipse2D.Double(x * width - r, y * height - r, 2 * r, 2 * r);
    }

    void box(double x, double y, double boxWidth, double boxHeight, Color color) {
        graphics.setPaint(color);
        graphics.fill(new Rectangle2D.Double(x * width, y * height, boxWidth * width, boxHeight * height));
    }

    /** Soft lights and shadows that wander, others for each number. */
    void lights(int number) {
        var random = random(number);
        for (int i = 0; i < LIGHTS; i++) {
            var color = Palette.withAlpha(i % 2 == 0 ? palette.light : palette.top, 0.4);
            double x = random.nextDouble() + 0.15 * wave(1, random.nextDouble());
            double y = random.nextDouble() + 0.15 * wave(1, random.nextDouble());
            disc(x, y, 0.1 + 0.2 * random.nextDouble(), color);
        }
    }

    /** A filled polygon: x, y, x, y, … */
    void shape(Color color, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0] * width, points[1] * height);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i] * width, points[i + 1] * height);
        }
        path.closePath();
        graphics.setPaint(color);
        graphics.fill(path);
    }

    void line(double x1, double y1, double x2, double y2, double stroke, Color color) {
        graphics.setPaint(color);
        graphics.setStroke(new java.awt.BasicStroke(
                (float) (stroke * width), java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
        graphics.draw(new java.awt.geom.Line2D.Double(x1 * width, y1 * height, x2 * width, y2 * height));
    }

    /** Fills the area below a wavy line that is shifted horizontally. */
    void hills(double level, double roughness, double rounds, double shift, Color color) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, height);
        for (int i = 0; i <= 60; i++) {
            double x = i / 60.0;
            double angle = 2 * Math.PI * (x * rounds + shift);
            double y = level + roughness * (Math.sin(angle) + 0.4 * Math.sin(2 * angle + 1));
            path.lineTo(x * width, y * height);
        }
        path.lineTo(width, height);
        path.closePath();
        graphics.setPaint(color);
        graphics.fill(path);
    }
}
