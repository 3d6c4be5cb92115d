package dev.kinora.video.transcode.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTests {

    @ParameterizedTest
    @CsvSource({
        "29.97, 30000/1001",
        "30, 30/1",
        "23.976, 24000/1001",
        "25, 25/1",
        "59.94, 60000/1001",
        "27.3, 30000/1001",
        "8.797, 10/1",
        "1, 5/1",
        "0, 30/1",
        "120, 60/1",
        "1000, 48000/1001"
    })
    void isTheSourcesOwnOrTheNextStandardRate(double source, String expected) {
        assertThat(FrameRate.standard(source, 60)).hasToString(expected);
    }

    @Test
    void keepsChunksExact() {
        var rate = new FrameRate(30_000, 1001);
        assertThat(rate.framesIn(2)).isEqualTo(60);
        assertThat(rate.secondsOf(30_000)).isEqualTo(1001.0);
    }
}
