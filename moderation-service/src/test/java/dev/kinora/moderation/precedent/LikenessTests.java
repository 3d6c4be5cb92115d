package dev.kinora.moderation.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTests {

    private static final int FRAME = 32;

    private static Mark words(String model, float... vector) {
        return new Mark(model, Likeness.packed(vector), new byte[0]);
    }

    private static byte[] frames(int count, long seed) {
        byte[] frames = new byte[count * FRAME];
        new Random(seed).nextBytes(frames);
        return frames;
    }

    private static Mark showing(byte[]... frames) {
        byte[] all = new byte[Arrays.stream(frames).mapToInt(one -> one.length).sum()];
        int at = 0;
        for (byte[] one : frames) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        return new Mark(null, null, all);
    }

    private static byte[] differing(byte[] frame, int bits) {
        byte[] other = frame.clone();
        for (int i = 0; i < bits; i++) {
            other[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
        }
        return other;
    }

    @Test
    void measuresTheAngleBetweenWords() {
        var one = words("m", 0.6f, 0.8f, 0);

        assertThat(Likeness.ofWords(one, words("m", 1.2f, 1.6f, 0), 0.9))
                .hasValue(new Likeness(Likeness.By.WORDS, Likeness.WHOLE, null, null));
        assertThat(Likeness.ofWords(one, words("m", 0.8f, -0.6f, 0), 0.9)).isEmpty();
        assertThat(Likeness.ofWords(one, words("m", 1, 0, 0), 0.5).orElseThrow().similarity())
                .isBetween(5990, 6010);
    }

    @Test
    void comparesNoWordsOfDifferentModelsAndNoneThatAreMissing() {
        var one = words("m", 1, 0);

        assertThat(Likeness.ofWords(one, words("n", 1, 0), 0)).isEmpty();
        assertThat(Likeness.ofWords(one, Mark.NONE, 0)).isEmpty();
        assertThat(Likeness.ofWords(Mark.NONE, Mark.NONE, 0)).isEmpty();
        assertThat(Likeness.ofWords(words("m", 0, 0), words("m", 0, 0), 0.1)).isEmpty();
    }

    @Test
    void countsFramesThatTheHashListWouldTakeForTheSame() {
        byte[] first = frames(1, 1);
        byte[] second = frames(1, 2);
        var one = showing(first, second, frames(1, 3));
        var other = showing(differing(second, 32), frames(2, 4), differing(first, 31));

        assertThat(Likeness.ofFrames(one, other)).hasValue(new Likeness(Likeness.By.FRAMES, null, 1, 31));
        assertThat(Likeness.ofFrames(one, showing(frames(5, 6)))).isEmpty();
        assertThat(Likeness.ofFrames(one, Mark.NONE)).isEmpty();
    }
}
