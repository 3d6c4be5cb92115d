package dev.kinora.starter.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDelayTests {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | PT30S",
                "0 | PT0S",
                "901 | PT15M",
                "Mon, 30 Nov 2026 12:01:30 GMT | PT1M30S",
                "Mon, 30 Nov 2026 11:59:30 GMT | PT0S",
                "Tue, 01 Jan 2999 00:00:00 GMT | PT15M",
            })
    void readsSecondsAndDates(String header, Duration delay) {
        assertThat(RetryDelay.of(header, null, NOW)).isEqualTo(delay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "soon", "99999999999", "30s"})
    void saysNothingOfWhatIsNoDelay(String header) {
        assertThat(RetryDelay.of(header, "{\"error\":[]}", NOW)).isZero();
    }

    @Test
    void readsTheDetailsOfAnErrorAndTakesTheLonger() {
        var body = """
                {"error":{"details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure"},\
                {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.5s"}]}}""";
        assertThat(RetryDelay.of("30", body, NOW)).isEqualTo(Duration.ofMillis(34_500));
        assertThat(RetryDelay.of("40", body, NOW)).isEqualTo(Duration.ofSeconds(40));
        assertThat(RetryDelay.of(null, body.replace("34.5s", "-3s"), NOW)).isZero();
        assertThat(RetryDelay.of(null, "<html>", NOW)).isZero();
    }
}
