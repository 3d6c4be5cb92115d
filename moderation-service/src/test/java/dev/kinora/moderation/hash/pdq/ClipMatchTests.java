package dev.kinora.moderation.hash.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.visionclassifier.Picture;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClipMatchTests {

    private final SplittableRandom random = new SplittableRandom(23);
    private final HashIndex index = new HashIndex(Runnable::run);
    private final List<ClipFrame> clip = new ArrayList<>();

    private PdqHash hash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash near(PdqHash hash, int bits) {
        return new PdqHash(hash.first(), hash.second() ^ (1L << bits) - 1, hash.third(), hash.fourth());
    }

    private void show(PdqHash hash, int quality) {
        clip.add(new ClipFrame(Duration.ofSeconds(clip.size()), List.of(new Fingerprint(hash, quality))));
    }

    /** Keys 10 to 19 are group 1, and so on. */
    private List<ClipMatch> find() {
        return ClipMatch.find(clip, index, key -> key / 10);
    }

    @Test
    void countsFramesThatDifferAndTellsWhenTheyAreShown() {
        var first = hash();
        var second = hash();
        index.add(10, first);
        index.add(11, second);
        show(hash(), 100);
        show(near(first, 5), 100);
        show(near(first, 3), 100);
        show(hash(), 100);
        show(second, 100);

        assertThat(find())
                .singleElement()
                .isEqualTo(new ClipMatch(
                        1,
                        new ClipMatch.Nearest(11, 0, Orientation.UPRIGHT),
                        3,
                        2,
                        2,
                        4,
                        List.of(
                                new ClipMatch.Span(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                                new ClipMatch.Span(Duration.ofSeconds(4), Duration.ofSeconds(4)))));
        assertThat(find().getFirst().strong()).isTrue();
    }

    @Test
    void countsASceneThatComesAgainOnce() {
        var title = hash();
        index.add(10, title);
        show(title, 100);
        show(hash(), 100);
        show(near(title, 10), 100);
        show(hash(), 100);

        var match = find().getFirst();

        assertThat(match.frames()).isEqualTo(2);
        assertThat(match.distinct()).isEqualTo(1);
        assertThat(match.strong()).isFalse();
    }

    @Test
    void takesOneFrameForStrongWhenTheClipHasNoOther() {
        var still = hash();
        index.add(10, still);
        show(still, 100);
        show(near(still, 4), 100);

        assertThat(find().getFirst().strong()).isTrue();
    }

    @Test
    void ignoresFlatFrames() {
        var black = hash();
        index.add(10, black);
        show(black, 49);
        show(hash(), 100);

        assertThat(find()).isEmpty();
    }

    @Test
    void doesNotEndARowAtAFlatFrame() {
        var one = hash();
        var other = hash();
        index.add(10, one);
        index.add(11, other);
        show(one, 100);
        show(hash(), 0);
        show(other, 100);

        assertThat(find().getFirst().spans()).containsExactly(new ClipMatch.Span(Duration.ZERO, Duration.ofSeconds(2)));
    }

    @Test
    void tellsGroupsApartAndBringsTheOneWithMostFirst() {
        var shared = hash();
        var own = hash();
        index.add(10, shared);
        index.add(20, shared);
        index.add(21, own);
        show(shared, 100);
        show(own, 100);

        assertThat(find()).extracting(ClipMatch::group).containsExactly(2, 1);
        assertThat(find()).extracting(ClipMatch::distinct).containsExactly(2, 1);
    }

    @Test
    void findsAMirroredFrameInABorder() {
        var footage = Footage.shot(4);
        for (int i = 0; i < 4; i++) {
            int key = 10 + i;
            Pdq.toList(Picture.of(footage.paint(i / 4.0))).forEach(listed -> index.add(key, listed.hash()));
        }
        for (int i = 0; i < 4; i++) {
            var picture = footage.paint(i / 4.0);
            var edited = new BufferedImage(picture.getWidth(), picture.getHeight() + 160, BufferedImage.TYPE_INT_RGB);
            var graphics = edited.createGraphics();
            graphics.drawImage(picture, picture.getWidth(), 80, -picture.getWidth(), picture.getHeight(), null);
            graphics.dispose();
            clip.add(ClipFrame.of(Duration.ofSeconds(i), Picture.of(edited)));
        }

        assertThat(find()).singleElement().satisfies(match -> {
            assertThat(match.nearest().orientation().reflects()).isTrue();
            assertThat(match.frames()).isEqualTo(4);
            assertThat(match.strong()).isTrue();
        });
    }
}
