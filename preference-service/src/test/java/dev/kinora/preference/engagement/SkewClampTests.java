package dev.kinora.preference.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkewClampTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final SkewClamp clamp = new SkewClamp(Duration.ofDays(2));

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:59:59Z, 2026-03-10T11:59:59Z",
        "2026-03-10T12:00:00Z, 2026-03-10T12:00:00Z",
        "2026-03-10T12:00:01Z, 2026-03-10T12:00:00Z",
        "2099-01-01T00:00:00Z, 2026-03-10T12:00:00Z",
        "2026-03-08T12:00:00Z, 2026-03-08T12:00:00Z",
        "2026-03-08T11:59:59Z, 2026-03-08T12:00:00Z",
        "1970-01-01T00:00:00Z, 2026-03-08T12:00:00Z",
        "-1000000000-01-01T00:00:00Z, 2026-03-08T12:00:00Z"
    })
    void keepsTimesBetweenTheOldestAndNow(Instant reported, Instant expected) {
        assertThat(clamp.clamp(reported, NOW)).isEqualTo(expected);
    }

    @Test
    void takesNowForAMissingTime() {
        assertThat(clamp.clamp(null, NOW)).isEqualTo(NOW);
    }
}
