package dev.kinora.moderation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTests {

    @Test
    void drawsTheSameForTheSameDecision() {
        double first = Draw.of("salt", Stratum.APPROVED_VIDEO, "a:1");

        assertThat(Draw.of("salt", Stratum.APPROVED_VIDEO, "a:1")).isEqualTo(first);
        assertThat(Draw.of("other", Stratum.APPROVED_VIDEO, "a:1")).isNotEqualTo(first);
        assertThat(Draw.of("salt", Stratum.APPROVED_COMMENT, "a:1")).isNotEqualTo(first);
        assertThat(Draw.of("salt", Stratum.APPROVED_VIDEO, "a:2")).isNotEqualTo(first);
    }

    @Test
    void staysTheSameInLaterVersionsOfThisProgram() {
        // Of the first 53 bits of SHA-256("/APPROVED_VIDEO/a:1"); stored draws are recomputed with it.
        assertThat(Draw.of("", Stratum.APPROVED_VIDEO, "a:1")).isEqualTo(0.6443705323838749);
    }

    @Test
    void fallsEvenlyBetweenZeroAndOne() {
        int[] tenths = new int[10];
        IntStream.range(0, 20_000)
                .forEach(i -> tenths[(int) (10 * Draw.of("salt", Stratum.REJECTED_COMMENT, "c" + i))]++);

        for (int tenth : tenths) {
            assertThat(tenth / 20_000.0).isCloseTo(0.1, within(0.01));
        }
    }
}
