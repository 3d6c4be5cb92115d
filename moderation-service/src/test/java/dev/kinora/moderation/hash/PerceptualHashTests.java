package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerceptualHashTests {

    private static BufferedImage picture(Color ground, int dots) {
        var picture = new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, ground, 360, 640, Color.BLACK));
        graphics.fillRect(0, 0, 360, 640);
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < dots; i++) {
            graphics.fillOval((i * 97) % 300, (i * 211) % 560, 60, 60);
        }
        graphics.dispose();
        return picture;
    }

    @Test
    void toleratesScaling() {
        var picture = picture(Color.ORANGE, 7);
        var small = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture.getScaledInstance(180, 320, Image.SCALE_SMOOTH), 0, 0, null);

        assertThat(PerceptualHash.distance(hash(picture), hash(small))).isLessThanOrEqualTo(4);
    }

    @Test
    void tellsPicturesApart() {
        assertThat(PerceptualHash.distance(hash(picture(Color.ORANGE, 7)), hash(picture(Color.BLUE, 2))))
                .isGreaterThan(10);
    }

    @Test
    void isTheSameForTheSamePicture() {
        assertThat(hash(picture(Color.RED, 3))).isEqualTo(hash(picture(Color.RED, 3)));
    }

    @Test
    void hasNoHashOfAFlatPicture() {
        for (var color : new Color[] {Color.BLACK, Color.WHITE, Color.BLUE}) {
            assertThat(PerceptualHash.of(flat(color, 0))).isEmpty();
            assertThat(PerceptualHash.of(flat(color, 3))).isEmpty();
        }
    }

    @Test
    void hashesADarkPictureWithSomethingInIt() {
        var picture = flat(Color.BLACK, 2);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillOval(40, 40, 120, 200);
        graphics.dispose();

        assertThat(PerceptualHash.of(picture)).isPresent();
    }

    /** One color with noise of the given number of levels, as an encoder produces it. */
    private static BufferedImage flat(Color color, int noise) {
        var picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int less = noise == 0 ? 0 : random.nextInt(noise + 1);
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.max(0, color.getRed() - less),
                                        Math.max(0, color.getGreen() - less),
                                        Math.max(0, color.getBlue() - less))
                                .getRGB());
            }
        }
        return picture;
    }

    private static long hash(BufferedImage picture) {
        return PerceptualHash.of(picture).orElseThrow();
    }
}
