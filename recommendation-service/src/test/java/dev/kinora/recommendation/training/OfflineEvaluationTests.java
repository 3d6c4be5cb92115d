package dev.kinora.recommendation.training;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.Interaction;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TfidfModel;
import dev.kinora.recommender.evaluation.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineEvaluationTests {

    @Test
    void ranksOnlyVideosPublishedBeforeTheCut() {
        var known = published(video(1, FOOD, "bread"), NOW.minus(Duration.ofDays(9)));
        var wanted = published(video(2, FOOD, "bread rolls"), NOW.minus(Duration.ofDays(8)));
        var later = published(video(3, FOOD, "bread"), NOW);
        var views = List.of(
                new Interaction(id(50), known.id(), NOW.minus(Duration.ofDays(7))),
                new Interaction(id(50), wanted.id(), NOW),
                new Interaction(id(50), later.id(), NOW));

        var metrics = new OfflineEvaluation(
                        List.of(known, wanted, later), HeldOut.last(views, 0.7), RankingParameters.DEFAULT)
                .measure(new ServingModel(null, TfidfModel.EMPTY));

        assertThat(metrics.viewers()).isEqualTo(1);
        assertThat(metrics.mean(Metric.RECALL_10)).isEqualTo(1);
        assertThat(metrics.mean(Metric.NDCG_10)).isEqualTo(1);
        assertThat(metrics.coverage()).isEqualTo(0.5);
    }

    private static CatalogVideo published(CatalogVideo video, Instant at) {
        return new CatalogVideo(
                video.id(), video.author(), video.text(), video.media(), at, video.counts(), video.version());
    }
}
