package dev.kinora.recommendation.evaluation;

import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.engagement.Interaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingMetricsTests {

    @Test
    void measuresHitsByTheirRank() {
        var metrics = RankingMetrics.measure(
                Map.of(id(1), List.of(id(10), id(11), id(12))), Map.of(id(1), Set.of(id(11), id(99))), 6);

        // one of two found, at rank 2: (1/log2 3) / (1 + 1/log2 3)
        assertThat(metrics.recall()).isEqualTo(0.5);
        assertThat(metrics.ndcg()).isCloseTo(0.63093 / 1.63093, within(1e-5));
        assertThat(metrics.coverage()).isEqualTo(0.5);
        assertThat(metrics.viewers()).isEqualTo(1);
    }

    @Test
    void isOneForAPerfectRankingAndZeroForNobody() {
        assertThat(RankingMetrics.ndcg(List.of(id(1), id(2)), Set.of(id(1), id(2))))
                .isCloseTo(1, within(1e-12));
        assertThat(RankingMetrics.measure(Map.of(), Map.of(), 0)).isEqualTo(new RankingMetrics(0, 0, 0, 0));
    }

    @Test
    void holdsOutTheLastPartInTime() {
        var interactions = IntStream.range(0, 10)
                .mapToObj(i -> new Interaction(id(i % 2), id(100 + i), NOW.plusSeconds(i)))
                .toList();

        var heldOut = HeldOut.last(interactions, 0.2);

        assertThat(heldOut.known()).hasSize(8);
        assertThat(heldOut.later()).isEqualTo(Map.of(id(0), Set.of(id(108)), id(1), Set.of(id(109))));
        assertThat(HeldOut.last(List.of(), 0.2).later()).isEmpty();
    }
}
