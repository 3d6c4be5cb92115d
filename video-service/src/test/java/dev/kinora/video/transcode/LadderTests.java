package dev.kinora.video.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTests {

    @ParameterizedTest
    @CsvSource({
        "1080, 1920, 720x1280 540x960 360x640",
        "1920, 1080, 1280x720 960x540 640x360",
        "720, 1280, 720x1280 540x960 360x640",
        "360, 640, 360x640 270x480 180x320",
        "642, 642, 642x642 480x480 320x320",
        "641, 361, 640x360 480x270 320x180",
        "320, 180, 320x180 240x134",
        "176, 144, 176x144 132x108",
        "64, 48, 64x48",
        "4096, 16, 4096x16"
    })
    void neverUpscalesAndKeepsSidesEven(int width, int height, String expected) {
        assertThat(Ladder.of(source(width, height, 30)).renditions().stream()
                        .map(rendition -> rendition.width() + "x" + rendition.height())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, 30", "30, 30", "24, 24", "8.797, 8.797", "1, 5", "0, 30"})
    void keepsTheFrameRateWithinFiveToThirty(double source, double target) {
        assertThat(source(360, 640, source).targetFrameRate()).isEqualTo(target);
    }

    private static SourceMedia source(int width, int height, double frameRate) {
        return new SourceMedia(ContainerFormat.ISO_MEDIA, Duration.ofSeconds(2), width, height, frameRate, 0, 1, false);
    }
}
