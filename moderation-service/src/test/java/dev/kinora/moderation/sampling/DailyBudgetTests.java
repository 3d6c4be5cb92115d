package dev.kinora.moderation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyBudgetTests {

    @Test
    void halvesThePropensityWheneverHalfOfTheRestIsDrawn() {
        assertThat(DailyBudget.propensity(0.08, 8, 0)).isEqualTo(0.08);
        assertThat(DailyBudget.propensity(0.08, 8, 3)).isEqualTo(0.08);
        assertThat(DailyBudget.propensity(0.08, 8, 4)).isEqualTo(0.04);
        assertThat(DailyBudget.propensity(0.08, 8, 6)).isEqualTo(0.02);
        assertThat(DailyBudget.propensity(0.08, 8, 7)).isEqualTo(0.01);
    }

    @Test
    void halvesItWithEachCaseMoreThanWanted() {
        assertThat(DailyBudget.propensity(0.32, 8, 8)).isEqualTo(0.02);
        assertThat(DailyBudget.propensity(0.32, 8, 9)).isEqualTo(0.01);
        assertThat(DailyBudget.propensity(1, 1, 0)).isEqualTo(1);
        assertThat(DailyBudget.propensity(1, 1, 1)).isEqualTo(0.5);
        assertThat(DailyBudget.propensity(1, 1000, 1050)).isPositive();
    }

    @Test
    void neverRises() {
        double last = 1;
        for (int drawn = 0; drawn <= 60; drawn++) {
            double propensity = DailyBudget.propensity(0.3, 50, drawn);
            assertThat(propensity).isLessThanOrEqualTo(last);
            last = propensity;
        }
    }
}
