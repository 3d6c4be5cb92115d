package dev.kinora.visionclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PreprocessingTests {

    private static final int LAST = Preprocessing.SIDE - 1;

    @Test
    void turnsThePicture() {
        var rgb = new byte[Preprocessing.VALUES];
        rgb[0] = (byte) 255;
        rgb[5] = 51;
        var input = input(new Picture(Preprocessing.SIDE, Preprocessing.SIDE, rgb), 0);

        assertThat(value(input, LAST, LAST, 0)).isEqualTo(1);
        assertThat(value(input, LAST - 1, LAST, 2)).isEqualTo(0.2f);
        assertThat(value(input, 0, 0, 0)).isZero();
    }

    @Test
    void putsCornersOnCornersAndMixesBetween() {
        byte black = 0;
        var white = (byte) 255;
        var input = input(
                new Picture(2, 2, new byte[] {
                    black, black, black, white, white, white, white, white, white, black, black, black
                }),
                0);

        assertThat(value(input, LAST, LAST, 0)).isZero();
        assertThat(value(input, 0, LAST, 0)).isEqualTo(1);
        assertThat(value(input, LAST, 0, 0)).isEqualTo(1);
        assertThat(value(input, LAST - 1, LAST, 0)).isCloseTo(1f / LAST, within(1e-6f));
        assertThat(value(input, 111, LAST, 0)).isCloseTo(112f / LAST, within(1e-6f));
    }

    @Test
    void stretchesASinglePixelOverAll() {
        var input = input(new Picture(1, 1, new byte[] {51, 102, (byte) 255}), Preprocessing.VALUES);

        assertThat(input.get(0)).isZero();
        for (int at = Preprocessing.VALUES; at < input.capacity(); at += 3) {
            assertThat(new float[] {input.get(at), input.get(at + 1), input.get(at + 2)})
                    .containsExactly(0.2f, 0.4f, 1);
        }
    }

    private static FloatBuffer input(Picture picture, int offset) {
        var input = FloatBuffer.allocate(offset + Preprocessing.VALUES);
        Preprocessing.write(picture, input, offset);
        return input;
    }

    private static float value(FloatBuffer input, int x, int y, int channel) {
        return input.get((y * Preprocessing.SIDE + x) * 3 + channel);
    }
}
