package dev.kinora.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTests {

    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        var random = new Random(11);
        var covered = IntStream.range(0, 250)
                .mapToObj(world -> Bootstrap.mean(
                        random.doubles(120).map(value -> value < 0.3 ? 1 : 0).toArray()))
                .filter(estimate -> estimate.low() <= 0.3 && 0.3 <= estimate.high())
                .count();

        assertThat(covered / 250.0).isBetween(0.90, 0.985);
    }

    @Test
    void sameValuesGiveTheSameInterval() {
        var values = new Random(3).doubles(50).toArray();

        assertThat(Bootstrap.mean(values)).isEqualTo(Bootstrap.mean(values));
    }

    @Test
    void nothingIsZero() {
        assertThat(Bootstrap.mean(new double[0])).isEqualTo(new Estimate(0, 0, 0));
    }
}
