package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallBudgetTests {

    private Instant now = Instant.parse("2026-03-10T12:00:00Z");
    private final CallBudget budget = new CallBudget(() -> now, 3, 2, Duration.ofMinutes(10));

    @Test
    void endsWithTheDay() {
        budget.take();
        budget.take();
        budget.take();
        assertRefused(Reason.BUDGET);

        now = Instant.parse("2026-03-11T00:00:00Z");

        assertThatCode(budget::take).doesNotThrowAnyException();
    }

    @Test
    void pausesAfterFailuresInARow() {
        budget.failed();
        budget.failed();
        assertRefused(Reason.PAUSED);

        now = now.plus(Duration.ofMinutes(10));

        assertThatCode(budget::take).doesNotThrowAnyException();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        budget.failed();
        budget.succeeded();
        budget.failed();

        assertThatCode(budget::take).doesNotThrowAnyException();
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(budget::take)
                .isInstanceOfSatisfying(
                        AnalystUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
