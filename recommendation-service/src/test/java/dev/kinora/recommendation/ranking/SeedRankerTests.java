package dev.kinora.recommendation.ranking;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.Categories;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedRankerTests {

    private final SeedRanker ranker = new SeedRanker(RankingParameters.DEFAULT.seed());

    @Test
    void weighsSimilaritySevenTenthsAndEngagementThreeTenths() {
        // engagement: 4·1 + 3·2 + 10·0.5 = 15, 0 and 7.5; min-max 1, 0 and 0.5
        var best = video(1, GAMING, "one", new VideoCounts(10, 4, 3));
        var none = video(2, GAMING, "two");
        var half = video(3, FOOD, "three", new VideoCounts(15, 0, 0));
        var videos = List.of(best, none, half);

        var ranked = ranker.rank(videos, videos, Set.of(GAMING, FOOD));

        assertThat(ranked).extracting(Ranked::video).containsExactly(best, none, half);
        assertThat(ranked.get(0).score()).isCloseTo(0.7 * 2 / 3 + 0.3, within(1e-12));
        assertThat(ranked.get(1).score()).isCloseTo(0.7 * 2 / 3, within(1e-12));
        assertThat(ranked.get(2).score()).isCloseTo(0.7 / 3 + 0.3 * 0.5, within(1e-12));
    }

    @Test
    void countsTheShareOfTheCategoryAmongAllListedVideosOfThePreferredOnes() {
        var listed = new ArrayList<CatalogVideo>();
        for (var i = 0; i < 90; i++) {
            listed.add(video(i, GAMING, "game " + i));
        }
        for (var i = 90; i < 100; i++) {
            listed.add(video(i, FOOD, "dish " + i));
        }

        var ranked = ranker.rank(listed, listed, Set.of(GAMING, FOOD));

        assertThat(ranked.getFirst().score()).isCloseTo(0.7 * 0.9, within(1e-12));
        assertThat(ranked.getLast().score()).isCloseTo(0.7 * 0.1, within(1e-12));
    }

    @Test
    void givesHalfSimilarityWithoutPreferencesAndNoNanWhereNobodyEngaged() {
        var only = video(1, null, "alone");

        var ranked = ranker.rank(List.of(only), List.of(only), Set.of());

        assertThat(ranked).singleElement().satisfies(one -> {
            assertThat(one.score()).isCloseTo(0.35, within(1e-12));
            assertThat(one.reasons())
                    .extracting(Reason::code, Reason::text)
                    .containsExactly(tuple(ReasonCode.ANY_CATEGORY, "Every category counts the same here"));
        });
        assertThat(ranker.rank(List.of(), List.of(), Set.of(GAMING))).isEmpty();
    }

    @Test
    void ranksOnlyThePreferredCategories() {
        var videos = List.of(video(1, GAMING, "game"), video(2, FOOD, "dish"), video(3, null, "what"));

        assertThat(ranker.rank(videos, videos, Set.of(FOOD)))
                .extracting(one -> one.video().category())
                .containsExactly(FOOD);
    }

    @Test
    void givesReasonsThatAddUpToTheScore() {
        var videos = List.of(video(1, GAMING, "game", new VideoCounts(5, 1, 0)), video(2, GAMING, "other"));

        assertThat(ranker.rank(videos, videos, Set.of(GAMING)))
                .allSatisfy(one -> assertThat(one.reasons().stream()
                                .mapToDouble(Reason::weight)
                                .sum())
                        .isCloseTo(one.score(), within(1e-12)));
    }

    @Test
    void sharesNoWordBetweenCategoryNames() {
        var words = new HashSet<String>();

        assertThat(Categories.ALL)
                .allSatisfy(category -> assertThat(Tokens.of(category)).allMatch(words::add));
    }

    @Test
    void scalesEqualValuesToZero() {
        assertThat(MinMax.of(new double[] {3, 3, 3}).scale(3)).isZero();
        assertThat(MinMax.of(new double[] {}).scale(1)).isZero();
        assertThat(MinMax.of(new double[] {2, 4}).scale(3)).isEqualTo(0.5);
    }
}
