package dev.kinora.video.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SourceLimitsTests {

    private final SourceLimits limits = SourceLimits.defaults();

    @Test
    void unsetPropertiesGiveTheDefaults() {
        assertThat(bound(Map.of()).source()).isEqualTo(limits);
        assertThat(bound(Map.of()).maxDuration()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void eachLimitCanBeSet() {
        assertThat(bound(Map.of("kinora.transcode.source.max-side", "640"))
                        .source()
                        .maxSide())
                .isEqualTo(640);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "4096, 2304", "2160, 3840", "4096, 16"})
    void takesPicturesUpToFourK(int width, int height) {
        assertThatCode(() -> limits.checkPicture(width, height)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"15, 64", "4097, 64", "4096, 4096", "0, 0", "2147483647, 2147483647"})
    void refusesOtherPictures(int width, int height) {
        refuses(() -> limits.checkPicture(width, height), TranscodeProblem.DIMENSIONS_EXCEEDED);
    }

    @Test
    void refusesValuesOverALimitAndAcceptsTheLimit() {
        assertThatCode(() -> {
                    limits.checkStreams(32);
                    limits.checkSound(16, 192_000);
                    limits.checkFrameRate(240.1);
                    limits.checkBitrate(100_000_000, 0.04);
                    limits.checkSize(2L << 30);
                })
                .doesNotThrowAnyException();
        refuses(() -> limits.checkStreams(33), TranscodeProblem.TOO_MANY_STREAMS);
        refuses(() -> limits.checkSound(17, 48_000), TranscodeProblem.SOUND_EXCEEDED);
        refuses(() -> limits.checkSound(2, 192_001), TranscodeProblem.SOUND_EXCEEDED);
        refuses(() -> limits.checkFrameRate(251), TranscodeProblem.FRAME_RATE_EXCEEDED);
        refuses(() -> limits.checkBitrate(100_000_001, 0.04), TranscodeProblem.TOO_LARGE);
        refuses(() -> limits.checkSize((2L << 30) + 1), TranscodeProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysWhatToDo(TranscodeProblem problem) {
        assertThat(problem.advice()).matches("[A-Z].{30,250}\\.").doesNotContain("%");
    }

    @Test
    void adviceNamesTheLimit() {
        assertThat(TranscodeException.limited(TranscodeProblem.TOO_LONG, "10 minutes", "PT11M")
                        .advice())
                .contains("at most 10 minutes");
    }

    private static void refuses(ThrowingCallable check, TranscodeProblem problem) {
        assertThatExceptionOfType(TranscodeException.class)
                .isThrownBy(check)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static TranscodeProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("kinora.transcode", TranscodeProperties.class);
    }
}
