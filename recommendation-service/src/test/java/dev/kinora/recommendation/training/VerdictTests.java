package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.evaluation.RankingMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

    private static final RankingMetrics LIVE = new RankingMetrics(0.30, 0.20, 0.50, 100);

    @ParameterizedTest
    @CsvSource({
        "0.30, 0.20, 0.50, true",
        "0.35, 0.25, 0.60, true",
        "0.295, 0.195, 0.495, true",
        "0.28, 0.25, 0.60, false",
        "0.35, 0.18, 0.60, false",
        "0.35, 0.25, 0.40, false"
    })
    void activatesUnlessAMetricIsWorse(double ndcg, double recall, double coverage, boolean activate) {
        var verdict = Verdict.compare(new RankingMetrics(ndcg, recall, coverage, 100), LIVE, 0.01);

        assertThat(verdict.activate()).isEqualTo(activate);
        assertThat(verdict.reason()).startsWith(activate ? "Activated" : "Kept");
    }

    @Test
    void namesTheWorseMetric() {
        assertThat(Verdict.compare(new RankingMetrics(0.1, 0.2, 0.5, 100), LIVE, 0.01)
                        .reason())
                .contains("NDCG@10 (0.1000, live 0.3000)")
                .doesNotContain("coverage");
    }

    @Test
    void activatesIfNobodyCanBeMeasured() {
        var nobody = new RankingMetrics(0, 0, 0, 0);

        assertThat(Verdict.compare(nobody, nobody, 0.01).activate()).isTrue();
    }
}
