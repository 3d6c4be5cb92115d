package dev.kinora.textclassifier.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTests {

    @Test
    void interceptAloneLearnsTheShareOfPositives() {
        var features = new double[][] {{0}, {0}, {0}, {0}};

        var solution = solve(features, new boolean[] {true, false, false, false}, 1);

        assertThat(solution[1]).isCloseTo(Math.log(1.0 / 3), within(1e-5));
    }

    @Test
    void leavesNoGradientBehind() {
        var random = new Random(3);
        var features = new double[200][6];
        var targets = new boolean[200];
        for (int i = 0; i < features.length; i++) {
            Arrays.setAll(features[i], j -> random.nextGaussian());
            targets[i] = features[i][0] - 2 * features[i][3] + random.nextGaussian() > 0.5;
        }

        var solution = solve(features, targets, 0.1);

        for (int j = 0; j < 6; j++) {
            assertThat(slope(features, targets, solution, j)).isCloseTo(0, within(1e-4));
        }
        assertThat(solution[0]).isPositive();
        assertThat(solution[3]).isNegative();
    }

    /** Derivative of the objective by weight {@code j}, implemented independently. */
    private static double slope(double[][] features, boolean[] targets, double[] solution, int j) {
        double slope = solution[j];
        for (int i = 0; i < features.length; i++) {
            double margin = solution[6];
            for (int k = 0; k < 6; k++) {
                margin += solution[k] * features[i][k];
            }
            slope += 0.1 * (1 / (1 + Math.exp(-margin)) - (targets[i] ? 1 : 0)) * features[i][j];
        }
        return slope;
    }

    private static double[] solve(double[][] features, boolean[] targets, double c) {
        var weights = new double[targets.length];
        Arrays.fill(weights, 1);
        return new LogisticRegression(features, targets, weights, c).solve();
    }
}
