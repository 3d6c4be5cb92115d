package dev.kinora.moderation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    private static final int ROWS = 2000;

    /** Rows whose probability of harm is a function of the score. */
    private record Drawn(double[] scores, int[] harmful) {

        static Drawn of(DoubleUnaryOperator probability) {
            var random = new SplittableRandom(7);
            double[] scores = new double[ROWS];
            int[] harmful = new int[ROWS];
            for (int i = 0; i < ROWS; i++) {
                scores[i] = Math.round(random.nextDouble() * 1000) / 1000.0;
                harmful[i] = random.nextDouble() < probability.applyAsDouble(scores[i]) ? 1 : 0;
            }
            return new Drawn(scores, harmful);
        }

        Calibration calibrate(long seed) {
            return Calibration.of(scores, harmful, seed);
        }
    }

    @Test
    void findsTheProbabilityBehindScoresThatAreTooHigh() {
        var calibration = Drawn.of(score -> score * score * score).calibrate(1);

        assertThat(calibration.method()).isNotEqualTo(CalibrationMethod.NONE);
        assertThat(calibration.before().error()).isGreaterThan(0.15);
        assertThat(calibration.after().error()).isLessThan(0.05);
        assertThat(calibration.curve().get(80)).isCloseTo(0.512, within(0.1));
        assertThat(calibration.lowest(0.5, 1)).isBetween(0.7, 0.88);
    }

    @Test
    void choosesStepsWhereNoLogisticCurveFits() {
        var calibration =
                Drawn.of(score -> score < 0.3 ? 0.02 : score < 0.8 ? 0.4 : 0.45).calibrate(1);

        assertThat(calibration.method()).isEqualTo(CalibrationMethod.ISOTONIC);
        assertThat(calibration.loss().get(CalibrationMethod.ISOTONIC))
                .isLessThan(calibration.loss().get(CalibrationMethod.PLATT));
        assertThat(calibration.curve()).isSorted();
    }

    @Test
    void leavesScoresAloneThatAreProbabilities() {
        var calibration = Drawn.of(score -> score).calibrate(1);

        assertThat(calibration.after().error()).isLessThan(0.05);
        assertThat(calibration.before().bins()).hasSize(10);
    }

    @Test
    void isTheSameForTheSameSeedAndRows() {
        var rows = Drawn.of(score -> score * score);

        assertThat(rows.calibrate(5)).isEqualTo(rows.calibrate(5));
        assertThat(rows.calibrate(5).loss()).isNotEqualTo(rows.calibrate(6).loss());
    }

    @Test
    void givesEqualScoresOneProbabilityInAnyOrder() {
        double[] scores = new double[200];
        int[] harmful = new int[200];
        for (int i = 0; i < 200; i++) {
            scores[i] = i < 100 ? 0 : 0.5;
            harmful[i] = i % 10 == 0 || (i >= 100 && i % 2 == 0) ? 1 : 0;
        }
        var curve = CalibrationMethod.ISOTONIC.fit(scores, harmful);

        assertThat(curve.applyAsDouble(0)).isCloseTo(0.1, within(1e-9));
        assertThat(curve.applyAsDouble(0.5)).isCloseTo(0.5, within(1e-9));
        int[] reversed = new int[200];
        Arrays.setAll(reversed, i -> harmful[i < 100 ? 99 - i : 299 - i]);
        var again = CalibrationMethod.ISOTONIC.fit(scores, reversed);
        assertThat(again.applyAsDouble(0)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void keepsAThresholdWhoseProbabilityNoScoreReaches() {
        assertThat(Drawn.of(score -> score / 4).calibrate(1).lowest(0.9, 0.77)).isEqualTo(0.77);
    }
}
