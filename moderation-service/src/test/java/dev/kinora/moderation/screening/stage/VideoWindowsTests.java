package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.vision.VideoQuestion.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoWindowsTests {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_000, 119_999, 120_000})
    void doNotCutAShortVideo(long durationMs) {
        assertThat(VideoWindows.of(durationMs, TWO_MINUTES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {120_001, 121_000, 235_000, 240_000, 350_001, 600_000, 36_000_000})
    void coverEverySecondWithAnOverlap(long durationMs) {
        List<Window> windows = VideoWindows.of(durationMs, TWO_MINUTES);

        assertThat(windows).hasSizeGreaterThan(1);
        assertThat(windows.getFirst().fromMs()).isZero();
        assertThat(windows.getLast().toMs()).isEqualTo(durationMs);
        assertThat(windows)
                .allSatisfy(
                        window -> assertThat(window.toMs() - window.fromMs()).isBetween(5_000L, 120_000L));
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i - 1).toMs() - windows.get(i).fromMs()).isEqualTo(5_000);
        }
    }

    @Test
    void areNoMoreThanNeeded() {
        assertThat(VideoWindows.of(235_000, TWO_MINUTES)).hasSize(2);
        assertThat(VideoWindows.of(235_001, TWO_MINUTES)).hasSize(3);
    }
}
