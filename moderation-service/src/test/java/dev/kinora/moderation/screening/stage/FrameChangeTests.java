package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.visionclassifier.Picture;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameChangeTests {

    private static Picture gray(int level) {
        var rgb = new byte[64 * 48 * 3];
        Arrays.fill(rgb, (byte) level);
        return new Picture(64, 48, rgb);
    }

    private static Picture with(Picture picture, int size, int level) {
        var rgb = picture.rgb().clone();
        for (int y = 20; y < 20 + size; y++) {
            for (int x = 30; x < 30 + size; x++) {
                rgb[3 * (y * 64 + x) + 1] = (byte) level;
            }
        }
        return new Picture(64, 48, rgb);
    }

    @Test
    void doesNotMindNoise() {
        var noisy = gray(100);
        var random = new Random(1);
        for (int i = 0; i < noisy.rgb().length; i++) {
            noisy.rgb()[i] += (byte) random.nextInt(-6, 7);
        }

        assertThat(FrameChange.isSmall(gray(100), noisy)).isTrue();
        assertThat(FrameChange.isSmall(gray(100), gray(104))).isTrue();
    }

    @Test
    void noticesASmallLetterInOneColor() {
        assertThat(FrameChange.isSmall(gray(100), with(gray(100), 6, 200))).isFalse();
    }

    @Test
    void noticesAnotherSize() {
        assertThat(FrameChange.isSmall(gray(100), new Picture(2, 2, new byte[12])))
                .isFalse();
    }
}
