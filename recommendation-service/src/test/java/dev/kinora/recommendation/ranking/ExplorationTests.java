package dev.kinora.recommendation.ranking;

import static dev.kinora.recommendation.SampleCatalogue.FOOD;
import static dev.kinora.recommendation.SampleCatalogue.GAMING;
import static dev.kinora.recommendation.SampleCatalogue.id;
import static dev.kinora.recommendation.SampleCatalogue.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.parameters.ExplorationBounds;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorationTests {

    private static final ExplorationBounds BOUNDS = new ExplorationBounds(0.1, 0.4);

    private final Random random = new Random(42);

    @ParameterizedTest
    @CsvSource({"0,0,0.5", "8,0,0.9", "0,8,0.1", "30,10,0.738095"})
    void samplesAroundTheMeanOfTheBeta(double successes, double failures, double mean) {
        var posterior = new BetaPosterior(successes, failures);

        var sampled = IntStream.range(0, 20_000)
                .mapToDouble(i -> posterior.sample(random))
                .average()
                .orElseThrow();

        assertThat(sampled).isCloseTo(mean, within(0.01));
        assertThat(posterior.mean()).isCloseTo(mean, within(1e-5));
    }

    @Test
    void exploresNoLessThanTheFloorAndNoMoreThanTheCeiling() {
        var hopeless = new Exploration(
                Map.of(ExplorationArm.PERSONALISED, new BetaPosterior(1000, 0), "arm", new BetaPosterior(0, 1000)),
                random);
        var glorious = new Exploration(
                Map.of(ExplorationArm.PERSONALISED, new BetaPosterior(0, 1000), "arm", new BetaPosterior(1000, 0)),
                random);

        assertThat(hopeless.slots(10, List.of("arm"), BOUNDS)).isEqualTo(1);
        assertThat(glorious.slots(10, List.of("arm"), BOUNDS)).isEqualTo(4);
        assertThat(glorious.slots(0, List.of(), BOUNDS)).isZero();
    }

    @Test
    void givesPropensitiesThatAddUpToOneAndFavourTheBetterArm() {
        var exploration =
                new Exploration(Map.of("good", new BetaPosterior(50, 5), "bad", new BetaPosterior(5, 50)), random);

        var propensities = exploration.propensities(List.of("good", "bad", "new"));

        assertThat(propensities.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(propensities.get("good")).isGreaterThan(propensities.get("bad"));
        assertThat(propensities.values()).allMatch(chance -> chance > 0);
    }

    @Test
    void drawsEveryVideoAtMostOnceAndStopsWhenThePoolIsEmpty() {
        var pool = Map.of("a", List.of(video(1, FOOD, "x"), video(2, FOOD, "y")), "b", List.of(video(3, GAMING, "z")));

        var drawn = new Exploration(Map.of(), random).draw(pool, 10);

        assertThat(drawn).extracting(one -> one.video().id()).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(drawn)
                .allSatisfy(one -> assertThat(one.propensity()).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(new Exploration(Map.of(), random).draw(Map.of(), 3)).isEmpty();
    }

    @Test
    void dealsViewersEvenlyAndAlwaysTheSame() {
        var assignment = new ArmAssignment("salt", 0.5);

        var inSeed = IntStream.range(0, 4000)
                .filter(i -> assignment.of(id(i)) == Arm.SEED)
                .count();

        assertThat(inSeed).isBetween(1850L, 2150L);
        assertThat(assignment.of(id(5))).isEqualTo(assignment.of(id(5)));
        assertThat(new ArmAssignment("salt", 1).of(id(5))).isEqualTo(Arm.SEED);
        assertThat(new ArmAssignment("salt", 0).of(id(5))).isEqualTo(Arm.TFIDF);
    }
}
