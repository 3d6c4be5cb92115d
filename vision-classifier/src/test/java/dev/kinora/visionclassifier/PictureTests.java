package dev.kinora.visionclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureTests {

    @Test
    void readsColorsInTheirOrder() {
        for (int type :
                new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB}) {
            var image = new BufferedImage(2, 1, type);
            image.setRGB(0, 0, 0xff010203);
            image.setRGB(1, 0, 0xfff0e0d0);

            assertThat(Picture.of(image).rgb())
                    .containsExactly((byte) 1, (byte) 2, (byte) 3, (byte) 0xf0, (byte) 0xe0, (byte) 0xd0);
        }
    }

    @Test
    void dropsTransparency() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00102030);

        assertThat(Picture.of(image).rgb()).containsExactly(0x10, 0x20, 0x30);
    }

    @Test
    void doesNotBrightenGray() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 100);

        assertThat(Picture.of(image).rgb()).containsOnly(100);
    }

    @Test
    void rejectsMorePixelsThanTheLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture(4097, 4096, new byte[0]))
                .withMessageContaining("not 4097 × 4096");
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(Integer.MAX_VALUE, 3, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.of(new BufferedImage(20_000, 1000, BufferedImage.TYPE_BYTE_BINARY)));
    }

    @Test
    void rejectsNoPixelsAndTheWrongNumberOfBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(0, 1, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture(2, 2, new byte[11]))
                .withMessageContaining("has 12 bytes, not 11");
    }
}
