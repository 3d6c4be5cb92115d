package dev.kinora.localstack.demo;

import java.awt.Color;

/** Five matching colors: background top and bottom, two main colors and a light one. */
enum Palette {
    DAWN(0x1b1b4b, 0xf08a5d, 0xb83b5e, 0x6a2c70, 0xffe3b3),
    LAGOON(0x05445e, 0x189ab4, 0x75e6da, 0x0b6e7d, 0xf4fff8),
    FOREST(0x0b2b26, 0x3f7d58, 0x8ec07c, 0x16423c, 0xf6f2c4),
    EMBER(0x230903, 0x7a1f0e, 0xe85d04, 0xffba08, 0xfff3d6),
    NIGHT(0x03071e, 0x1d2d5c, 0x5c7cfa, 0x9775fa, 0xf8f0ff),
    CANDY(0x5f0f40, 0xfb6f92, 0xff8fab, 0xffc2d1, 0xffffff),
    MINT(0x124e43, 0x52b69a, 0x99d98c, 0xd9ed92, 0xfbfff1),
    SAND(0x5b3a29, 0xd4a373, 0xe9c46a, 0xf4a261, 0xfefae0);

    final Color top;
    final Color bottom;
    final Color main;
    final Color second;
    final Color light;

    Palette(int top, int bottom, int main, int second, int light) {
        this.top = new Color(top);
        this.bottom = new Color(bottom);
        this.main = new Color(main);
        this.second = new Color(second);
        this.light = new Color(light);
    }

    static Color withAlpha(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * Math.clamp(alpha, 0, 1)));
    }
}
