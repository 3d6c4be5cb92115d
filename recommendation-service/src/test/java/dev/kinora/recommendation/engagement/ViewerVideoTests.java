package dev.kinora.recommendation.engagement;

import static dev.kinora.recommendation.SampleCatalog.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewerVideoTests {

    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));

    @Test
    void addsUpIndependentlyOfTheOrderOfArrival() {
        var inOrder = untouched(MONTH_AGO).plus(1.0, MONTH_AGO, 30).plus(1.5, NOW, 30);
        var late = untouched(NOW).plus(1.5, NOW, 30).plus(1.0, MONTH_AGO, 30);

        assertThat(inOrder.weight()).isCloseTo(0.5 + 1.5, within(1e-9));
        assertThat(late.weight()).isCloseTo(inOrder.weight(), within(1e-9));
        assertThat(late.weighedAt()).isEqualTo(NOW);
    }

    @Test
    void keepsTheNewestTimeOfWatching() {
        assertThat(untouched(NOW).watched(NOW).watched(MONTH_AGO).watchedAt()).isEqualTo(NOW);
        assertThat(untouched(NOW).watchedAt()).isNull();
    }

    @Test
    void goesBelowZeroWhereAViewerSkips() {
        assertThat(untouched(NOW).plus(-0.5, NOW, 30).weight()).isEqualTo(-0.5);
    }

    @Test
    void remembersWhenItWasFirstLiked() {
        var liked = untouched(MONTH_AGO).markLiked(true).markPositive(MONTH_AGO);

        assertThat(liked.markPositive(NOW).positiveAt()).isEqualTo(MONTH_AGO);
        assertThat(liked.withoutLike().positiveAt()).isNull();
        assertThat(liked.markCompleted().withoutLike().positiveAt()).isEqualTo(MONTH_AGO);
    }

    private static ViewerVideo untouched(Instant at) {
        return new ViewerVideo(0, at, null, null, null, false, false);
    }
}
