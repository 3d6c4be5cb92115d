package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.hash.SimilarClips.Likeness;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarClipsTests {

    private static final long A = 0x5555_5555_5555_5555L;
    private static final long B = 0x3333_3333_3333_3333L;
    private static final long C = 0x0F0F_0F0F_0F0F_0F0FL;
    private static final long D = 0x00FF_00FF_00FF_00FFL;

    /** A frame of which so many bits are another way. */
    private static Print frame(long seed, int changed) {
        long flipped = changed == 0 ? 0 : -1L >>> (64 - changed);
        return new Print(0, 50, new PdqHash(seed ^ flipped, seed, seed, seed), List.of());
    }

    private static Hashes clip(String file, Print... frames) {
        return new Hashes(file, Arrays.asList(frames));
    }

    @Test
    void knowsTheSameFile() {
        assertThat(SimilarClips.compare(clip("f1"), clip("f1"))).contains(Likeness.SAME_FILE);
        assertThat(SimilarClips.compare(clip("f1"), clip("f2"))).isEmpty();
    }

    @Test
    void knowsMostlyTheSamePictures() {
        var one = clip("f1", frame(A, 0), frame(B, 0), frame(C, 0));
        assertThat(SimilarClips.compare(one, clip("f2", frame(A, 12), frame(B, 30), frame(C, 31))))
                .contains(Likeness.SAME_PICTURES);
        assertThat(SimilarClips.compare(one, clip("f2", frame(A, 40), frame(B, 40), frame(C, 0))))
                .isEmpty();
    }

    @Test
    void takesNeitherACommonTitleNorAnExcerptForTheSame() {
        assertThat(SimilarClips.compare(clip("f1", frame(A, 0)), clip("f2", frame(A, 0))))
                .isEmpty();
        var whole = clip("f1", frame(A, 0), frame(B, 0), frame(C, 0), frame(D, 0), frame(~A & C, 0));
        assertThat(SimilarClips.compare(clip("f2", frame(A, 0), frame(B, 0)), whole))
                .isEmpty();
    }
}
