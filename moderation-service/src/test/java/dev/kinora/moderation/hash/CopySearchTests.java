package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.hash.CopySearch.Clip;
import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.Fingerprint;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clips of frames that are like no other, each known by its number. */
class CopySearchTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static PdqHash hash(int frame) {
        var random = new SplittableRandom(frame);
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /** A frame in which so many bits are another way. */
    private static ClipFrame look(int frame, int changed) {
        var hash = hash(frame);
        long flipped = changed == 0 ? 0 : -1L >>> (64 - changed);
        return new ClipFrame(
                Duration.ofSeconds(frame),
                List.of(new Fingerprint(
                        new PdqHash(hash.first() ^ flipped, hash.second(), hash.third(), hash.fourth()), 80)));
    }

    private static List<ClipFrame> looks(int from, int to) {
        return IntStream.range(from, to).mapToObj(frame -> look(frame, 12)).toList();
    }

    private static Clip clip(UUID id, int from, int to) {
        return new Clip(
                id,
                IntStream.range(from, to)
                        .mapToObj(frame -> new Print(frame * 1000, 80, hash(frame), List.of()))
                        .toList());
    }

    @Test
    void findsACopyThatIsWholeOrTrimmedOrHasMore() {
        assertThat(CopySearch.find(looks(0, 10), List.of(clip(ONE, 0, 10)))).contains(ONE);
        assertThat(CopySearch.find(looks(3, 8), List.of(clip(ONE, 0, 10)))).contains(ONE);
        assertThat(CopySearch.find(looks(0, 20), List.of(clip(ONE, 5, 13)))).contains(ONE);
    }

    @Test
    void findsACopyByTheCropsOfItsOriginal() {
        var cropped = IntStream.range(0, 4)
                .mapToObj(frame -> new Print(0, 80, hash(100 + frame), List.of(hash(frame))))
                .toList();

        assertThat(CopySearch.find(looks(0, 4), List.of(new Clip(ONE, cropped))))
                .contains(ONE);
    }

    @Test
    void takesNeitherATitleNorAFewScenesNorAStillForACopy() {
        assertThat(CopySearch.find(looks(0, 1), List.of(clip(ONE, 0, 1)))).isEmpty();
        assertThat(CopySearch.find(looks(0, 10), List.of(clip(ONE, 7, 17)))).isEmpty();
        assertThat(CopySearch.find(looks(0, 30), List.of(clip(ONE, 0, 10)))).isEmpty();
        assertThat(CopySearch.find(List.of(look(0, 32), look(1, 32)), List.of(clip(ONE, 0, 2))))
                .isEmpty();
        assertThat(CopySearch.find(List.of(), List.of(clip(ONE, 0, 2)))).isEmpty();
    }

    @Test
    void choosesTheOneWithTheMostFramesInCommon() {
        assertThat(CopySearch.find(looks(0, 20), List.of(clip(OTHER, 9, 20), clip(ONE, 0, 12))))
                .contains(ONE);
    }
}
