package dev.kinora.video.catalog.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.starter.problem.ProblemException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final Audience SCHEDULED = new Audience(Visibility.SCHEDULED, TOMORROW);

    @Test
    void isForEverybodyUnlessAsked() {
        assertThat(Audience.wanted(null, null, NOW)).isEqualTo(Audience.of(Visibility.PUBLIC));
        assertThat(Audience.wanted(Visibility.SCHEDULED, TOMORROW, NOW)).isEqualTo(SCHEDULED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T12:00:00Z", "2026-11-22T11:59:59Z", "2027-11-22T12:00:01Z", "9999-01-01T00:00:00Z"})
    void refusesTimesThatArePastOrOverAYearAhead(Instant time) {
        refused("PUBLISH_AT_OUT_OF_RANGE", () -> Audience.wanted(Visibility.SCHEDULED, time, NOW));
    }

    @Test
    void takesTheLastMomentOfAYear() {
        Instant last = Instant.parse("2027-11-22T12:00:00Z");
        assertThat(Audience.wanted(Visibility.SCHEDULED, last, NOW).publishAt()).isEqualTo(last);
    }

    @Test
    void timeAndScheduleNeedEachOther() {
        refused("PUBLISH_AT_REQUIRED", () -> Audience.wanted(Visibility.SCHEDULED, null, NOW));
        refused("PUBLISH_AT_NOT_ALLOWED", () -> Audience.wanted(Visibility.PUBLIC, TOMORROW, NOW));
        refused("PUBLISH_AT_NOT_ALLOWED", () -> Audience.wanted(null, TOMORROW, NOW));
    }

    @Test
    void changesOnlyWhatIsNamed() {
        Instant later = TOMORROW.plusSeconds(60);
        assertThat(SCHEDULED.changed(null, null, NOW)).isEqualTo(SCHEDULED);
        assertThat(SCHEDULED.changed(null, later, NOW).publishAt()).isEqualTo(later);
        assertThat(SCHEDULED.changed(Visibility.PRIVATE, null, NOW)).isEqualTo(Audience.of(Visibility.PRIVATE));
    }

    @Test
    void timeThatHasComeMeanwhileMayBeSentBack() {
        Instant after = TOMORROW.plusSeconds(1);
        assertThat(SCHEDULED.changed(Visibility.SCHEDULED, TOMORROW, after)).isEqualTo(SCHEDULED);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .satisfies(problem -> assertThat(problem.type().code()).isEqualTo(code));
    }
}
