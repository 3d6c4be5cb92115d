package dev.kinora.video.transcode.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceProbeTests {

    @ParameterizedTest
    @CsvSource({
        "600, 10 minutes",
        "60, 1 minute",
        "90, 1 minute and 30 seconds",
        "45, 45 seconds",
        "1, 1 second",
        "5400, 90 minutes"
    })
    void saysLengthsInWords(int seconds, String words) {
        assertThat(SourceProbe.inWords(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
