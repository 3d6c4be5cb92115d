package dev.kinora.localstack.demo;

import java.awt.Color;
import java.util.Random;

/** The motif of a demo clip; every scene loops. */
enum Scene {
    SUNRISE {
        @Override
        void paint(Canvas c) {
            double sun = 0.62 - 0.28 * Math.sin(Math.PI * c.time());
            c.sky(c.palette().top, c.palette().bottom);
            c.glow(0.5, sun, 0.6, Palette.withAlpha(c.palette().light, 0.8));
            c.disc(0.5, sun, 0.13, c.palette().light);
            c.hills(0.66, 0.05, 1.2, 0.1, c.palette().main);
            c.hills(0.76, 0.04, 1.7, 0.5 + 0.02 * c.wave(1, 0), c.palette().second);
            c.hills(0.88, 0.03, 2.3, 0.9, c.palette().top);
        }
    },
    OCEAN {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().light, c.palette().bottom);
            c.disc(0.72, 0.2, 0.1, c.palette().light);
            for (int i = 0; i < 7; i++) {
                Color color = i % 2 == 0 ? c.palette().second : c.palette().main;
                c.hills(
                        0.4 + i * 0.09 + 0.008 * c.wave(1, i * 0.2),
                        0.013 + i * 0.003,
                        2,
                        c.time() * (i % 2 == 0 ? 1 : -1) + i * 0.3,
                        Palette.withAlpha(color, 0.72));
            }
            double boat = 0.5 + 0.28 * c.wave(1, 0);
            double y = 0.47 + 0.008 * c.wave(3, 0);
            c.shape(c.palette().top, boat - 0.13, y, boat + 0.13, y, boat + 0.08, y + 0.035, boat - 0.08, y + 0.035);
            c.shape(c.palette().light, boat, y - 0.16, boat + 0.1, y - 0.01, boat, y - 0.01);
        }
    },
    ORBITS {
        @Override
        void paint(Canvas c) {
            stars(c, 120);
            c.glow(0.5, 0.5, 0.42, Palette.withAlpha(c.palette().second, 0.7));
            c.disc(0.5, 0.5, 0.12, c.palette().light);
            for (int i = 1; i <= 4; i++) {
                double radius = 0.12 + i * 0.085;
                c.ring(0.5, 0.5, radius, 0.003, Palette.withAlpha(c.palette().light, 0.25));
                double angle = 2 * Math.PI * (c.time() * (5 - i) + i * 0.23);
                var ratio = (double) c.width() / c.height();
                c.disc(
                        0.5 + radius * Math.cos(angle),
                        0.5 + radius * ratio * Math.sin(angle),
                        0.018 + 0.009 * i,
                        i % 2 == 0 ? c.palette().main : c.palette().second);
            }
        }
    },
    CITY {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().second);
            Random random = c.random(11);
            for (int layer = 0; layer < 2; layer++) {
                for (int i = 0; i < 7; i++) {
                    double height = 0.2 + random.nextDouble() * 0.35 - layer * 0.12;
                    double x = i / 7.0 + layer * 0.04;
                    c.box(x, 1 - height, 0.135, height, layer == 0 ? c.palette().bottom : c.palette().top);
                    windows(c, random, x, 1 - height, layer);
                }
            }
            double drop = c.time() * 4;
            for (int i = 0; i < 70; i++) {
                double x = random.nextDouble();
                double y = (random.nextDouble() + drop) % 1;
                c.line(x, y, x - 0.008, y + 0.028, 0.003, Palette.withAlpha(c.palette().light, 0.45));
            }
        }

        private void windows(Canvas c, Random random, double x, double top, int layer) {
            for (int w = 0; w < 12; w++) {
                double phase = random.nextDouble();
                boolean lit = c.wave(1, phase) > -0.2;
                if (lit) {
                    c.box(
                            x + 0.018 + (w % 3) * 0.037,
                            top + 0.02 + (w / 3) * 0.035,
                            0.02,
                            0.014,
                            Palette.withAlpha(c.palette().light, layer == 0 ? 0.6 : 0.95));
                }
            }
        }
    },
    BALL {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().bottom, c.palette().top);
            c.box(0, 0.84, 1, 0.16, c.palette().second);
            c.ring(0.5, 0.28, 0.14, 0.014, c.palette().light);
            for (int i = 12; i >= 0; i--) {
                double t = c.time() * 3 - i * 0.012;
                double y = 0.8 - 0.58 * Math.abs(Math.sin(Math.PI * t));
                double x = 0.5 + 0.28 * Math.sin(2 * Math.PI * t / 3);
                c.disc(
                        x,
                        y,
                        0.085,
                        Palette.withAlpha(
                                i == 0 ? c.palette().main : c.palette().light, i == 0 ? 1 : 0.16 - i * 0.011));
            }
        }
    },
    EQUALIZER {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().bottom);
            for (int i = 0; i < 12; i++) {
                double level = 0.12 + 0.24 * Math.abs(c.wave(2 + i % 4, i * 0.17)) * (0.6 + 0.4 * c.wave(1, i * 0.05));
                double x = 0.06 + i * 0.075;
                c.box(x, 0.5 - level, 0.05, level, i % 2 == 0 ? c.palette().main : c.palette().second);
                c.box(x, 0.5, 0.05, level * 0.6, Palette.withAlpha(c.palette().light, 0.25));
                c.disc(x + 0.025, 0.48 - level, 0.02, c.palette().light);
            }
        }
    },
    SPIROGRAPH {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().second);
            var ratio = (double) c.width() / c.height();
            double lastX = 0;
            double lastY = 0;
            int points = 60 + (int) (540 * Math.sin(Math.PI * c.time()));
            for (int i = 0; i < points; i++) {
                double a = i * 2 * Math.PI / 60;
                double x = 0.5 + 0.26 * Math.cos(a) + 0.16 * Math.cos(a * 3.7 + 2 * Math.PI * c.time());
                double y = 0.5 + ratio * (0.26 * Math.sin(a) - 0.16 * Math.sin(a * 3.7 + 2 * Math.PI * c.time()));
                if (i > 0) {
                    c.line(
                            lastX,
                            lastY,
                            x,
                            y,
                            0.005,
                            Palette.withAlpha(i % 3 == 0 ? c.palette().main : c.palette().light, 0.75));
                }
                lastX = x;
                lastY = y;
            }
        }
    },
    STARFIELD {
        @Override
        void paint(Canvas c) {
            stars(c, 0);
            Random random = c.random(5);
            for (int i = 0; i < 160; i++) {
                double angle = random.nextDouble() * 2 * Math.PI;
                double depth = (random.nextDouble() + c.time()) % 1;
                double far = Math.pow(depth, 2) * 0.75;
                double x = 0.5 + far * Math.cos(angle);
                double y = 0.5 + far * Math.sin(angle) * 0.8;
                c.line(
                        0.5 + far * 0.93 * Math.cos(angle),
                        0.5 + far * 0.93 * Math.sin(angle) * 0.8,
                        x,
                        y,
                        0.002 + depth * 0.008,
                        Palette.withAlpha(i % 5 == 0 ? c.palette().main : c.palette().light, depth));
            }
            c.glow(0.5, 0.5, 0.2, Palette.withAlpha(c.palette().second, 0.8));
        }
    },
    POT {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().second, c.palette().bottom);
            c.box(0.16, 0.52, 0.68, 0.26, c.palette().top);
            c.box(0.06, 0.56, 0.12, 0.035, c.palette().top);
            c.box(0.82, 0.56, 0.12, 0.035, c.palette().top);
            Random random = c.random(3);
            for (int i = 0; i < 26; i++) {
                double rise = (random.nextDouble() + c.time() * (1 + i % 2)) % 1;
                double x = 0.22 + random.nextDouble() * 0.56 + 0.02 * c.wave(2, rise);
                c.disc(
                        x,
                        0.53 - rise * 0.4,
                        0.012 + 0.03 * (1 - rise),
                        Palette.withAlpha(c.palette().light, 0.8 - rise * 0.75));
            }
            for (int i = 0; i < 9; i++) {
                double flame = 0.05 + 0.025 * c.wave(4, i * 0.31);
                c.shape(
                        i % 2 == 0 ? c.palette().main : c.palette().light,
                        0.2 + i * 0.07,
                        0.86,
                        0.235 + i * 0.07,
                        0.86 - flame,
                        0.27 + i * 0.07,
                        0.86);
            }
        }
    },
    ROAD {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().bottom);
            c.glow(0.5, 0.42, 0.35, Palette.withAlpha(c.palette().light, 0.9));
            c.hills(0.46, 0.03, 2, 0.2, c.palette().second);
            c.shape(c.palette().top, 0.47, 0.48, 0.53, 0.48, 1.25, 1, -0.25, 1);
            for (int i = 0; i < 9; i++) {
                double near = Math.pow((i / 9.0 + c.time() * 2) % 1, 2.4);
                double y = 0.48 + near * 0.52;
                c.box(0.5 - 0.02 * near, y, 0.04 * near + 0.003, 0.012 + 0.06 * near, c.palette().light);
                for (int side = -1; side <= 1; side += 2) {
                    double x = 0.5 + side * (0.05 + near * 0.62);
                    c.line(x, y, x, y - 0.02 - near * 0.2, 0.003 + near * 0.012, c.palette().main);
                    c.disc(x, y - 0.02 - near * 0.2, 0.006 + near * 0.03, c.palette().light);
                }
            }
        }
    },
    SNAKE {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().top);
            for (int x = 0; x < 9; x++) {
                for (int y = 0; y < 16; y++) {
                    c.box(
                            x / 9.0 + 0.006,
                            y / 16.0 + 0.0035,
                            0.098,
                            0.0553,
                            Palette.withAlpha(c.palette().second, 0.35));
                }
            }
            c.box(4 / 9.0 + 0.02, 8 / 16.0 + 0.011, 0.07, 0.04, c.palette().light);
            for (int i = 0; i < 14; i++) {
                int step = Math.floorMod((int) (c.time() * 40) - i, 40);
                int x = step < 8 ? step : step < 20 ? 8 : step < 28 ? 28 - step : 0;
                int y = step < 8 ? 2 : step < 20 ? step - 6 : step < 28 ? 14 : 14 - (step - 28);
                c.box(x / 9.0 + 0.01, y / 16.0 + 0.006, 0.09, 0.05, i == 0 ? c.palette().light : c.palette().main);
            }
        }
    },
    FISH {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().main, c.palette().top);
            Random random = c.random(21);
            for (int i = 0; i < 9; i++) {
                double speed = i % 2 == 0 ? 1 : 2;
                double x = (random.nextDouble() + c.time() * speed) % 1 * 1.4 - 0.2;
                double y = 0.14 + i * 0.085 + 0.012 * c.wave(3, i * 0.2);
                double size = 0.05 + random.nextDouble() * 0.06;
                Color body = i % 3 == 0 ? c.palette().light : i % 3 == 1 ? c.palette().second : c.palette().bottom;
                double tail = 0.012 * c.wave(8, i * 0.3);
                c.shape(body, x - size * 1.7, y - 0.03 + tail, x - size * 0.6, y, x - size * 1.7, y + 0.03 + tail);
                c.disc(x, y, size * 0.85, body);
                c.disc(x + size * 0.45, y - 0.008, size * 0.13, c.palette().top);
            }
            for (int i = 0; i < 6; i++) {
                c.line(
                        0.1 + i * 0.16,
                        1,
                        0.1 + i * 0.16 + 0.03 * c.wave(1, i * 0.2),
                        0.86 - (i % 3) * 0.03,
                        0.02,
                        c.palette().bottom);
            }
        }
    },
    CHART {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().second);
            for (int i = 1; i < 8; i++) {
                c.line(0.08, 0.2 + i * 0.08, 0.92, 0.2 + i * 0.08, 0.002, Palette.withAlpha(c.palette().light, 0.25));
            }
            Random random = c.random(9);
            double grown = Math.min(1, c.time() * 1.4);
            double lastY = 0.74;
            for (int i = 0; i < 16; i++) {
                double y = Math.clamp(lastY - 0.035 + (random.nextDouble() - 0.45) * 0.07, 0.24, 0.76);
                double x = 0.1 + i * 0.051;
                if (i / 16.0 < grown) {
                    c.box(
                            x - 0.014,
                            Math.min(y, lastY),
                            0.03,
                            Math.abs(y - lastY) + 0.006,
                            y < lastY ? c.palette().main : c.palette().light);
                    c.line(x, Math.min(y, lastY) - 0.02, x, Math.max(y, lastY) + 0.02, 0.004, c.palette().light);
                }
                lastY = y;
            }
        }
    },
    BALLOONS {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().light, c.palette().bottom);
            Random random = c.random(33);
            for (int i = 0; i < 14; i++) {
                double rise = (random.nextDouble() + c.time()) % 1;
                double x = 0.08 + random.nextDouble() * 0.84 + 0.02 * c.wave(2, random.nextDouble());
                double y = 1.15 - rise * 1.35;
                Color color = i % 3 == 0 ? c.palette().main : i % 3 == 1 ? c.palette().second : c.palette().top;
                c.line(x, y + 0.05, x + 0.01, y + 0.16, 0.004, c.palette().top);
                c.disc(x, y, 0.085, color);
                c.disc(x - 0.028, y - 0.018, 0.018, Palette.withAlpha(c.palette().light, 0.8));
            }
        }
    },
    MANDALA {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().top, c.palette().bottom);
            var ratio = (double) c.width() / c.height();
            double breath = 0.8 + 0.2 * c.wave(1, -0.25);
            for (int layer = 5; layer >= 1; layer--) {
                for (int i = 0; i < 8 + layer * 2; i++) {
                    double angle = 2 * Math.PI * (i / (8.0 + layer * 2) + c.time() * (layer % 2 == 0 ? 0.5 : -0.5));
                    double r = layer * 0.085 * breath;
                    Color color = layer % 2 == 0 ? c.palette().main : c.palette().light;
                    c.disc(
                            0.5 + r * Math.cos(angle),
                            0.5 + r * ratio * Math.sin(angle),
                            0.02 + layer * 0.009,
                            Palette.withAlpha(color, 0.65));
                }
            }
            c.disc(0.5, 0.5, 0.07 * breath, c.palette().second);
        }
    },
    GEARS {
        @Override
        void paint(Canvas c) {
            c.sky(c.palette().second, c.palette().top);
            gear(c, 0.38, 0.36, 0.24, 12, c.time(), c.palette().main);
            gear(c, 0.7, 0.56, 0.18, 9, -c.time() * 12 / 9, c.palette().light);
            gear(c, 0.34, 0.68, 0.15, 8, c.time() * 12 / 8, c.palette().bottom);
        }

        private void gear(Canvas c, double x, double y, double radius, int teeth, double turn, Color color) {
            var ratio = (double) c.width() / c.height();
            double[] points = new double[teeth * 8];
            for (int i = 0; i < teeth * 4; i++) {
                double r = i % 4 < 2 ? radius : radius * 0.82;
                double angle = 2 * Math.PI * (i / (teeth * 4.0) + turn / teeth * 3);
                points[2 * i] = x + r * Math.cos(angle);
                points[2 * i + 1] = y + r * ratio * Math.sin(angle);
            }
            c.shape(color, points);
            c.disc(x, y, radius * 0.32, c.palette().top);
        }
    };

    abstract void paint(Canvas canvas);

    private static void stars(Canvas c, int count) {
        c.sky(c.palette().top, c.palette().top.darker());
        Random random = c.random(77);
        for (int i = 0; i < count; i++) {
            double twinkle = 0.5 + 0.5 * c.wave(1 + i % 3, random.nextDouble());
            c.disc(
                    random.nextDouble(),
                    random.nextDouble(),
                    0.002 + random.nextDouble() * 0.004,
                    Palette.withAlpha(c.palette().light, twinkle));
        }
    }
}
