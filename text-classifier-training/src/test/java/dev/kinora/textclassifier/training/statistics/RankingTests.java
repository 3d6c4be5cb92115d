package dev.kinora.textclassifier.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTests {

    /** The example of scikit-learn's average_precision_score. */
    private final Ranking ranking =
            new Ranking(new float[] {0.1f, 0.4f, 0.35f, 0.8f}, new boolean[] {false, false, true, true});

    @Test
    void averagesPrecisionLikeScikitLearn() {
        assertThat(ranking.averagePrecision()).isCloseTo(0.8333, within(1e-4));
    }

    @Test
    void averagesTheShareOfPositivesWhenAllScoresAreEqual() {
        assertThat(new Ranking(new float[4], new boolean[] {true, false, false, false}).averagePrecision())
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void hasNoAveragePrecisionWithoutPositives() {
        assertThat(new Ranking(new float[2], new boolean[2]).averagePrecision()).isNaN();
    }

    @Test
    void findsTheBestF1() {
        assertThat(ranking.bestF1().f1()).isCloseTo(0.8, within(1e-9));
        assertThat(ranking.bestF1().threshold()).isEqualTo(0.35f);
        assertThat(ranking.f1(0.35f)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void findsTheThresholdOfAPrecision() {
        assertThat(ranking.thresholdForPrecision(1, 1)).isEqualTo(0.8f);
        assertThat(ranking.thresholdForPrecision(1, 2)).isNaN();
    }

    @Test
    void measuresPrecisionAndRecallAtAThreshold() {
        assertThat(ranking.recall(0.4f)).isEqualTo(0.5);
        assertThat(ranking.precision(0.4f)).isEqualTo(0.5);
    }

    @Test
    void measuresTheAreaUnderTheRocCurve() {
        var scores = new float[] {0.9f, 0.8f, 0.3f, 0.3f, 0.1f};

        assertThat(new Ranking(scores, new boolean[] {true, false, true, false, false}).areaUnderRoc())
                .isCloseTo(4.5 / 6, within(1e-9));
        assertThat(new Ranking(new float[4], new boolean[] {true, false, false, false}).areaUnderRoc())
                .isCloseTo(0.5, within(1e-9));
    }
}
