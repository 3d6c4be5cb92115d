package dev.kinora.video.transcode.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodersTests {

    /** A vision model takes at most 14 MB. */
    private static final double MOST_BYTES = 14_000_000;

    @ParameterizedTest
    @CsvSource({"1", "30", "60", "180", "600"})
    void proxyOfAnyAcceptedLengthFitsIntoOneRequest(double seconds) {
        double sound = 48_000 * 1.05;
        assertThat((rate(seconds) + sound) * seconds / 8).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"0, 2000000", "15, 2000000", "600, 121333", "3600, 64000"})
    void longerProxyHasALowerBitRate(double seconds, long rate) {
        assertThat(rate(seconds)).isEqualTo(rate);
    }

    private static long rate(double seconds) {
        List<String> options = Encoders.proxy(1, seconds);
        return Long.parseLong(options.get(options.indexOf("-maxrate") + 1));
    }
}
