package dev.kinora.moderation.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kinora.moderation.exposure.ExposureSlots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private static final Instant NOW = Instant.parse("2026-03-04T12:02:00Z");
    private static final ExposureProperties LIMITS = new ExposureProperties(
            Duration.ofMinutes(60),
            Duration.ofMinutes(20),
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            Duration.ofDays(90));

    @Test
    void addsUpBySeverityOverADayAndAWeek() {
        var ledger =
                ledger(slot(5, Severity.HIGH, 3), slot(60, Severity.ROUTINE, 2), slot(2 * 24 * 60, Severity.HIGH, 4));

        assertThat(ledger.lastDay())
                .extracting(Ledger.Line::severity, Ledger.Line::uncoveredSeconds)
                .contains(tuple(Severity.HIGH, 180L), tuple(Severity.ROUTINE, 120L));
        assertThat(ledger.lastWeek())
                .filteredOn(line -> line.severity() == Severity.HIGH)
                .singleElement()
                .satisfies(line -> assertThat(line.uncoveredSeconds()).isEqualTo(420));
    }

    @Test
    void saysOfWhichSeverityThereWasEnough() {
        assertThat(ledger(slot(300, Severity.CRITICAL, 19)).spent()).isEmpty();
        assertThat(ledger(slot(300, Severity.CRITICAL, 20)).spent()).containsExactly(Severity.CRITICAL);
        assertThat(ledger(slot(25 * 60, Severity.CRITICAL, 20)).spent()).isEmpty();
        assertThat(ledger(slot(300, Severity.ELEVATED, 600)).spent()).isEmpty();
    }

    @Test
    void proposesABreakAfterHardContentWithoutOne() {
        var busy = ledger(
                slot(2, Severity.HIGH, 2),
                slot(7, Severity.HIGH, 5),
                slot(12, Severity.CRITICAL, 5),
                slot(17, Severity.HIGH, 3));
        assertThat(busy.breakProposed()).isEqualTo(new Ledger.Break(900, 10, Instant.parse("2026-03-04T12:15:00Z")));

        assertThat(ledger(slot(2, Severity.HIGH, 2), slot(7, Severity.HIGH, 5), slot(40, Severity.HIGH, 20))
                        .breakProposed())
                .as("a pause before")
                .isNull();
        assertThat(ledger(slot(2, Severity.ROUTINE, 5), slot(7, Severity.ELEVATED, 50))
                        .breakProposed())
                .as("nothing hard")
                .isNull();
        assertThat(ledger(slot(20, Severity.HIGH, 16)).breakProposed())
                .as("the break has been taken")
                .isNull();
    }

    private static Ledger ledger(Slot... newestFirst) {
        return Ledger.of(List.of(newestFirst), LIMITS, NOW);
    }

    private static Slot slot(int minutesAgo, Severity severity, int minutes) {
        var start = ExposureSlots.startOf(NOW.minus(Duration.ofMinutes(minutesAgo)));
        return new Slot(start, severity, Duration.ofMinutes(minutes).toMillis(), 1);
    }
}
