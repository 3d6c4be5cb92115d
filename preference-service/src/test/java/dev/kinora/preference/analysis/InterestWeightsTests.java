package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestWeightsTests {

    private static final String FOOD = "Food & Cooking";
    private static final String GAMING = "Gaming & Esports";

    @Test
    void distributesTheTotal() {
        assertThat(InterestWeights.normalize(List.of(new CategoryScore(FOOD, 10), new CategoryScore(GAMING, 90))))
                .containsExactly(new CategoryWeight(GAMING, 0.9), new CategoryWeight(FOOD, 0.1));
    }

    @Test
    void findsNoWeightsWithoutScores() {
        assertThat(InterestWeights.normalize(List.of())).isEmpty();
        assertThat(InterestWeights.normalize(List.of(new CategoryScore(FOOD, 0))))
                .isEmpty();
    }

    @Test
    void dropsSmallSharesAndDistributesThem() {
        assertThat(InterestWeights.normalize(List.of(new CategoryScore(FOOD, 1), new CategoryScore(GAMING, 99))))
                .containsExactly(new CategoryWeight(GAMING, 1.0));
    }

    @Test
    void keepsAllNineteenWhenTheyAreEqual() {
        List<CategoryWeight> weights = InterestWeights.normalize(
                Categories.ALL.stream().map(name -> new CategoryScore(name, 3)).toList());

        assertThat(weights).hasSize(19).extracting(CategoryWeight::category).isSorted();
        assertThat(weights.stream().mapToDouble(CategoryWeight::weight).sum()).isCloseTo(1, within(0.002));
    }

    @Test
    void survivesTinyAndHugeScores() {
        assertThat(InterestWeights.normalize(
                        List.of(new CategoryScore(FOOD, Double.MIN_NORMAL), new CategoryScore(GAMING, 1e300))))
                .containsExactly(new CategoryWeight(GAMING, 1.0));
    }
}
