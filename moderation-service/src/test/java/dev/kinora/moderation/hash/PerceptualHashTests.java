package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Image;
import java.awt.image.BufferedImage;
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
    void standsScaling() {
        var picture = picture(Color.ORANGE, 7);
        var small = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture.getScaledInstance(180, 320, Image.SCALE_SMOOTH), 0, 0, null);

        assertThat(PerceptualHash.distance(PerceptualHash.of(picture), PerceptualHash.of(small)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void tellsPicturesApart() {
        assertThat(PerceptualHash.distance(
                        PerceptualHash.of(picture(Color.ORANGE, 7)), PerceptualHash.of(picture(Color.BLUE, 2))))
                .isGreaterThan(10);
    }

    @Test
    void isTheSameForTheSamePicture() {
        assertThat(PerceptualHash.of(picture(Color.RED, 3))).isEqualTo(PerceptualHash.of(picture(Color.RED, 3)));
    }
}
