package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferralTests {

    private static final Duration BASE = Duration.ofSeconds(5);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.EPOCH;

    private final Random random = new Random(7);

    private Optional<Duration> pause(int deferrals, @Nullable Instant since, Instant now) {
        return Deferral.pause(BASE, WINDOW, deferrals, since, now, random);
    }

    @Test
    void keepsWhatOtherStagesHaveSaidAndTriesTheLastOneAgain() {
        var text = StageReport.found(Stage.TEXT, List.of(), List.of());
        var tried = StageReport.failed(Stage.HASH, "HASH_LIST_UNAVAILABLE");
        var looked = StageReport.failed(Stage.LOCAL_VISION, "FRAME_UNREADABLE");
        var blind = StageReport.failed(Stage.PICTURE_TEXT, "MEDIA_UNAVAILABLE");

        assertThat(Deferral.kept(List.of(text), List.of(tried, looked, blind), tried))
                .containsExactly(text, looked, tried);
    }

    @ParameterizedTest
    @CsvSource({
        "OVERLOADED, true",
        "HASH_LIST_UNAVAILABLE, true",
        "CIRCUIT_OPEN, true",
        "INVALID_ANSWER, false",
        "BLOCKED_SAFETY, false",
        ", false"
    })
    void waitsOnlyForWhatPassesByItself(@Nullable String cause, boolean passes) {
        assertThat(Deferral.passes(cause)).isEqualTo(passes);
    }

    @Test
    void doublesTheBoundOfThePauseUpToFiveMinutes() {
        for (int deferrals = 0; deferrals < 30; deferrals++) {
            var bound = Duration.ofSeconds(Math.min(300, 5L << Math.min(deferrals, 10)));
            for (int i = 0; i < 200; i++) {
                assertThat(pause(deferrals, NOW, NOW).orElseThrow()).isBetween(Duration.ZERO, bound);
            }
        }
    }

    @Test
    void spreadsJobsOverTheWholePause() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            pauses.add(pause(3, NOW, NOW).orElseThrow().toMillis());
        }

        assertThat(pauses).anyMatch(pause -> pause < 4_000).anyMatch(pause -> pause > 36_000);
    }

    @Test
    void triesOnceMoreAtTheEndOfTheWindowAndThenGivesUp() {
        var end = NOW.plus(WINDOW);

        for (int i = 0; i < 100; i++) {
            assertThat(pause(12, NOW, end.minusMillis(1)).orElseThrow()).isLessThanOrEqualTo(Duration.ofMillis(1));
        }
        assertThat(pause(12, NOW, end)).isEmpty();
    }

    @Test
    void neverWaitsWithoutAWindow() {
        assertThat(Deferral.pause(BASE, Duration.ZERO, 0, null, NOW, random)).isEmpty();
    }
}
