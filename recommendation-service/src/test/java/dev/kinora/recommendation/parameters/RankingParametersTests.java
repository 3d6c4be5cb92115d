package dev.kinora.recommendation.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

class RankingParametersTests {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void hasTheDocumentedDefaults() {
        var start = RankingParameters.DEFAULT;

        assertThat(start.seed()).isEqualTo(new SeedWeights(0.7, 0.3, 1.0, 2.0, 0.5, 0.2));
        assertThat(start.signals().view()).isEqualTo(1.0);
        assertThat(start.signals().like()).isEqualTo(1.5);
        assertThat(start.signals().comment()).isEqualTo(2.0);
        assertThat(start.exploration()).isEqualTo(new ExplorationBounds(0.1, 0.4));
        assertThat(validator.validate(start)).isEmpty();
    }

    @Test
    void refusesWeightsThatDoNotAddUp() {
        var start = RankingParameters.DEFAULT;
        var wrong = new RankingParameters(
                new SeedWeights(0.7, 0.4, 1, 2, 0.5, 0.2),
                new TfidfWeights(0.25, 0.6, 0.1, 0.1, 3),
                start.signals(),
                start.exploration(),
                start.decay());

        assertThat(validator.validate(wrong))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("seed.whole", "tfidf.whole");
    }

    @Test
    void refusesValuesOutOfRange() {
        var start = RankingParameters.DEFAULT;
        var wrong = new RankingParameters(
                start.seed(),
                start.tfidf(),
                start.signals(),
                new ExplorationBounds(-0.1, 1.5),
                new DecayTimes(0, 48, 30));

        assertThat(validator.validate(wrong))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("exploration.floor", "exploration.ceiling", "decay.popularityHours");
    }
}
