package dev.kinora.moderation.hash.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqHashTests {

    private static final String HEX = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @Test
    void readsWhatItWrites() {
        assertThat(PdqHash.parse(HEX).hex()).isEqualTo(HEX);
        assertThat(PdqHash.parse(HEX.toUpperCase(Locale.ROOT))).isEqualTo(PdqHash.parse(HEX));
    }

    @Test
    void writesTheMostSignificantBitFirst() {
        assertThat(new PdqHash(1L << 63, 0, 0, 1).hex()).isEqualTo("8" + "0".repeat(62) + "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f8", "g8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"})
    void refusesWhatIsNoHash(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PdqHash.parse(text));
    }

    @Test
    void countsTheBitsThatDiffer() {
        var hash = PdqHash.parse(HEX);

        assertThat(hash.distance(hash)).isZero();
        assertThat(hash.distance(new PdqHash(~hash.first(), hash.second(), hash.third() ^ 5, hash.fourth())))
                .isEqualTo(66);
        assertThat(new PdqHash(0, 0, 0, 0).distance(new PdqHash(-1, -1, -1, -1)))
                .isEqualTo(256);
    }
}
