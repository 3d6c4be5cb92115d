package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.hash.pdq.Footage;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.visionclassifier.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClipPrintsTests {

    private static BufferedImage flat(Color color) {
        var picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 180, 320);
        graphics.dispose();
        return picture;
    }

    /** Squares of random colors: cheap to paint, and full of edges. */
    private static BufferedImage blocks(long seed) {
        var random = new SplittableRandom(seed);
        var picture = new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        for (int x = 0; x < 90; x += 10) {
            for (int y = 0; y < 160; y += 10) {
                graphics.setColor(new Color(random.nextInt(0x1000000)));
                graphics.fillRect(x, y, 10, 10);
            }
        }
        graphics.dispose();
        return picture;
    }

    @Test
    void neitherLooksUpNorListsFlatFrames() {
        var prints = new ClipPrints(3000);
        for (var color : List.of(Color.BLACK, Color.WHITE, Color.RED)) {
            prints.add(prints.frames() * 1000L, Picture.of(flat(color)));
        }

        assertThat(prints.frames()).isEqualTo(3);
        assertThat(prints.looks()).isEmpty();
        assertThat(prints.prints()).isEmpty();
    }

    @Test
    void listsAFrameThatStandsStillOnce() {
        var prints = new ClipPrints(3000);
        for (int i = 0; i < 3; i++) {
            prints.add(i * 1000L, Picture.of(Footage.still(3)));
        }

        assertThat(prints.looks()).hasSize(3);
        assertThat(prints.prints()).singleElement().satisfies(print -> {
            assertThat(print.atMs()).isZero();
            assertThat(print.quality()).isGreaterThanOrEqualTo(50);
            assertThat(print.variants()).hasSizeBetween(10, 31);
        });
    }

    @Test
    void spreadsWhatIsListedOverALongVideo() {
        int seconds = 96;
        var prints = new ClipPrints(seconds * 1000L);
        for (int i = 0; i < seconds; i++) {
            prints.add(i * 1000L, Picture.of(blocks(i)));
        }

        assertThat(prints.looks()).hasSize(seconds);
        assertThat(prints.prints()).hasSizeBetween(ClipPrints.MOST - 3, ClipPrints.MOST);
        assertThat(prints.prints().getLast().atMs()).isGreaterThan(85_000);
    }

    @Test
    void readsWhatItPacked() {
        var prints = new ClipPrints(2000);
        prints.add(0, Picture.of(Footage.still(3)));
        prints.add(1000, Picture.of(Footage.still(4)));

        assertThat(prints.prints()).hasSize(2);
        assertThat(ScreenedClips.unpacked(ScreenedClips.packed(prints.prints())))
                .isEqualTo(prints.prints());
        assertThat(Print.unpacked(prints.prints().getFirst().packed()))
                .isEqualTo(prints.prints().getFirst().variants());
    }
}
