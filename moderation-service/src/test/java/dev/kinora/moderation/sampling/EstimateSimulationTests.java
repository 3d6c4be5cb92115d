package dev.kinora.moderation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.sampling.estimate.SimulatedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Draws from decisions whose truth is known, as the service does, and looks at what is estimated. Seeded: it is the same each time. */
class EstimateSimulationTests {

    private static final int RUNS = 400;
    private static final int DAYS = 20;

    /** What a run came to. */
    private record Run(double total, Rate rate) {}

    /**
     * Days of decisions, of which a share is wrong, more of them late on each day: whoever stopped drawing when the cases of a day are
     * used up would miss those.
     */
    private static List<Run> runs(double rate, int perDay, int decisionsPerDay, double early, double late) {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            var share = new SimulatedShare();
            for (int day = 0; day < DAYS; day++) {
                int drawn = 0;
                for (int i = 0; i < decisionsPerDay; i++) {
                    boolean wrong = isWrong(day, i, i < decisionsPerDay / 2 ? early : late);
                    double propensity = DailyBudget.propensity(rate, perDay, drawn);
                    double number = Draw.of("salt " + run, Stratum.APPROVED_COMMENT, day + "/" + i + ":1");
                    if (number < propensity) {
                        drawn++;
                        share.add(wrong, propensity);
                    }
                }
            }
            runs.add(new Run(share.total(), share.rate()));
        }
        return runs;
    }

    /** The truth is the same in all runs; only what is drawn differs. */
    private static boolean isWrong(int day, int decision, double share) {
        return new SplittableRandom(1_000_003L * day + decision).nextDouble() < share;
    }

    private static int truth(int decisionsPerDay, double early, double late) {
        int wrong = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < decisionsPerDay; i++) {
                wrong += isWrong(day, i, i < decisionsPerDay / 2 ? early : late) ? 1 : 0;
            }
        }
        return wrong;
    }

    private static double meanTotal(List<Run> runs) {
        return runs.stream().mapToDouble(Run::total).average().orElseThrow();
    }

    private static double error(List<Run> runs) {
        double mean = meanTotal(runs);
        double squares = runs.stream()
                .mapToDouble(run -> (run.total() - mean) * (run.total() - mean))
                .sum();
        return Math.sqrt(squares / (RUNS - 1) / RUNS);
    }

    private static double coverage(List<Run> runs, double truth) {
        return runs.stream()
                        .filter(run ->
                                run.rate().low() <= truth && truth <= run.rate().high())
                        .count()
                / (double) RUNS;
    }

    @Test
    void estimatesTheTruthAtAConstantRate() {
        var runs = runs(0.05, 1000, 200, 0.04, 0.04);
        int wrong = truth(200, 0.04, 0.04);
        double truth = wrong / (200.0 * DAYS);

        assertThat(meanTotal(runs)).isCloseTo(wrong, within(3 * error(runs)));
        assertThat(coverage(runs, truth)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void estimatesTheTruthAlthoughTheCasesOfADayAreBounded() {
        var runs = runs(0.2, 16, 300, 0.02, 0.10);
        int wrong = truth(300, 0.02, 0.10);
        double truth = wrong / (300.0 * DAYS);

        assertThat(meanTotal(runs)).isCloseTo(wrong, within(3 * error(runs)));
        assertThat(runs.stream()
                        .mapToDouble(run -> run.rate().value())
                        .average()
                        .orElseThrow())
                .isCloseTo(truth, within(0.05 * truth));
        assertThat(coverage(runs, truth)).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void wouldBeWrongWithoutTheLoggedPropensities() {
        int wrong = truth(300, 0.02, 0.10);
        double truth = wrong / (300.0 * DAYS);
        double plain = 0;
        for (int run = 0; run < RUNS; run++) {
            int drawnWrong = 0;
            int all = 0;
            for (int day = 0; day < DAYS; day++) {
                int drawn = 0;
                for (int i = 0; i < 300; i++) {
                    double propensity = DailyBudget.propensity(0.2, 16, drawn);
                    if (Draw.of("salt " + run, Stratum.APPROVED_COMMENT, day + "/" + i + ":1") < propensity) {
                        drawn++;
                        all++;
                        drawnWrong += isWrong(day, i, i < 150 ? 0.02 : 0.10) ? 1 : 0;
                    }
                }
            }
            plain += drawnWrong / (double) all / RUNS;
        }

        assertThat(plain).isLessThan(0.85 * truth);
    }

    @Test
    void coversASmallShareWithFewAnswers() {
        var runs = runs(0.05, 1000, 60, 0.01, 0.01);
        double truth = truth(60, 0.01, 0.01) / (60.0 * DAYS);

        assertThat(coverage(runs, truth)).isGreaterThanOrEqualTo(0.95);
    }
}
