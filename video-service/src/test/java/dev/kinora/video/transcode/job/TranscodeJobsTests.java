package dev.kinora.video.transcode.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TranscodeJobsTests {

    @Test
    void estimatesTheRemainingTimeOnceEnoughIsDone() {
        assertThat(TranscodeJobs.secondsLeft(0, Duration.ofSeconds(20))).isNull();
        assertThat(TranscodeJobs.secondsLeft(2.9, Duration.ofSeconds(20))).isNull();
        assertThat(TranscodeJobs.secondsLeft(10, Duration.ofSeconds(20))).isEqualTo(180);
        assertThat(TranscodeJobs.secondsLeft(100, Duration.ofSeconds(20))).isEqualTo(1);
    }
}
