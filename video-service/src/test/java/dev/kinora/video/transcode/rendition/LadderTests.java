package dev.kinora.video.transcode.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.video.transcode.source.ContainerFormat;
import dev.kinora.video.transcode.source.SourceMedia;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTests {

    @ParameterizedTest
    @CsvSource({
        "1080, 1920, 1080x1920 720x1280 480x854",
        "2160, 3840, 1080x1920 720x1280 480x854",
        "1920, 1080, 1920x1080 1280x720 854x480",
        "720, 1280, 720x1280 480x854 360x640",
        "360, 640, 360x640 240x426 144x256",
        "642, 642, 642x642 480x480 360x360",
        "641, 361, 640x360 426x240 256x144",
        "320, 180, 320x180 256x144 170x96",
        "176, 144, 176x144 118x96",
        "64, 48, 64x48",
        "4096, 16, 4096x16"
    })
    void neverUpscalesAndKeepsSidesEven(int width, int height, String expected) {
        assertThat(Ladder.of(source(width, height, 30), 1080).renditions().stream()
                        .map(rendition -> rendition.width() + "x" + rendition.height())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, 60/1, 30/1", "59.94, 60000/1001, 30000/1001", "30, 30/1, 30/1", "120, 60/1, 30/1", "24, 24/1, 24/1"
    })
    void fastMotionIsForLargeRenditions(double source, String large, String small) {
        var renditions = Ladder.of(source(720, 1280, source), 1080).renditions();
        assertThat(renditions.getFirst().rate()).hasToString(large);
        assertThat(renditions.getLast().rate()).hasToString(small);
    }

    private static SourceMedia source(int width, int height, double frameRate) {
        return new SourceMedia(ContainerFormat.ISO_MEDIA, Duration.ofSeconds(2), width, height, frameRate, 0, 1, false);
    }
}
