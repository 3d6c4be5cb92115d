package dev.kinora.moderation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.insight.PeriodFigures.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountedPeriodsTests {

    private static final Period DAY =
            Period.of(Instant.parse("2026-11-29T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));

    private final List<Asked> counted = new ArrayList<>();

    private Insights count(Asked asked) {
        counted.add(asked);
        return new Insights(
                asked.period().from(),
                asked.period().to(),
                asked.period().step(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void countsTheSamePeriodOnceForAWhile() {
        var periods = new CountedPeriods(this::count, Duration.ofHours(1));
        var asked = new Asked(DAY, List.of("VIDEOS"), null);

        assertThat(periods.of(asked)).isSameAs(periods.of(new Asked(DAY, List.of("VIDEOS"), null)));

        assertThat(counted).hasSize(1);
    }

    @Test
    void showsNobodyWhatWasCountedForAnother() {
        var periods = new CountedPeriods(this::count, Duration.ofHours(1));
        var other = UUID.randomUUID();

        periods.of(new Asked(DAY, List.of("VIDEOS"), null));
        periods.of(new Asked(DAY, List.of("VIDEOS", "CHILD_SAFETY"), null));
        periods.of(new Asked(DAY, List.of("VIDEOS"), other));

        assertThat(counted).hasSize(3);
    }

    @Test
    void countsAgainWhenTheTimeIsOver() {
        var periods = new CountedPeriods(this::count, Duration.ZERO);
        var asked = new Asked(DAY, List.of("VIDEOS"), null);

        periods.of(asked);
        periods.of(asked);

        assertThat(counted).hasSize(2);
    }
}
