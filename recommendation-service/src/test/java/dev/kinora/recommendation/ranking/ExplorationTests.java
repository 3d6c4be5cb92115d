package dev.kinora.recommendation.ranking;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.kinora.recommendation.parameters.ExplorationBounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(exploring(0)).containsOnly(1L);
        assertThat(exploring(1)).containsOnly(4L);
        assertThat(exploring(0.25)).containsOnly(1L, 2L, 3L, 4L);
        assertThat(ExplorationPlan.of(0, 0.5, BOUNDS).draw(random)).isEmpty();
    }

    private Set<Long> exploring(double appeal) {
        return IntStream.range(0, 500)
                .mapToObj(i -> ExplorationPlan.of(10, appeal, BOUNDS).draw(random).stream()
                        .filter(ExplorationPlan.Place::explores)
                        .count())
                .collect(Collectors.toSet());
    }

    @Test
    void logsHowLikelyEachSlotIsToExplore() {
        var plan = ExplorationPlan.of(10, 0.25, BOUNDS);
        var pages = 50_000;
        var explored = new double[10];
        var logged = new double[10];
        for (var i = 0; i < pages; i++) {
            var places = plan.draw(random);
            for (var slot = 0; slot < 10; slot++) {
                explored[slot] += places.get(slot).explores() ? 1.0 / pages : 0;
                logged[slot] += places.get(slot).exploreChance() / pages;
            }
        }

        assertThat(logged).containsExactly(explored, within(0.01));
        assertThat(ExplorationPlan.ofExactly(10, 2).draw(random))
                .extracting(ExplorationPlan.Place::exploreChance)
                .containsExactly(0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    }

    /** Known: uniform arms win equally often; a Beta(2, 1) draw exceeds a uniform one in two of three cases. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 30, 180})
    void givesEqualArmsEqualChances(int arms) {
        var uniform = new BetaGrid(BetaPosterior.UNIFORM);
        Map<Integer, BetaGrid> equal =
                IntStream.range(0, arms).boxed().collect(Collectors.toMap(Function.identity(), arm -> uniform));

        assertThat(BetaGrid.chancesToWin(equal).values())
                .allSatisfy(chance -> assertThat(chance).isCloseTo(1.0 / arms, withinPercentage(1)));
        assertThat(BetaGrid.chancesToWin(Map.of("a", new BetaGrid(new BetaPosterior(1, 0)), "b", uniform)))
                .hasEntrySatisfying("a", chance -> assertThat(chance).isCloseTo(2.0 / 3, withinPercentage(1)));
        assertThat(new BetaGrid(new BetaPosterior(1, 0)).chanceAbove(uniform)).isCloseTo(2.0 / 3, withinPercentage(1));
    }

    /** Known: a Beta(n + 1, 1) draw exceeds k uniform draws with probability (n + 1) / (n + 1 + k). */
    @ParameterizedTest
    @CsvSource({"9, 10", "25, 179", "1000, 50"})
    void givesTheBestArmItsTrueChance(int successes, int others) {
        var arms = new HashMap<Integer, BetaGrid>();
        arms.put(-1, new BetaGrid(new BetaPosterior(successes, 0)));
        IntStream.range(0, others).forEach(arm -> arms.put(arm, new BetaGrid(BetaPosterior.UNIFORM)));

        assertThat(BetaGrid.chancesToWin(arms))
                .hasEntrySatisfying(
                        -1,
                        chance -> assertThat(chance)
                                .isCloseTo((successes + 1.0) / (successes + 1 + others), withinPercentage(1)));
    }

    @Test
    void drawsAsOftenAsItSays() {
        var exploration = new Exploration(
                videos(Map.of(FOOD, new int[] {1, 2}, GAMING, new int[] {3})),
                Map.of(FOOD, new BetaPosterior(3, 1)),
                random);
        var draws = 50_000;

        var drawn = IntStream.range(0, draws)
                .mapToObj(i -> exploration.draw().orElseThrow().item())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(List.of(1, 2, 3))
                .allSatisfy(item -> assertThat(drawn.getOrDefault(item, 0L) / (double) draws)
                        .isCloseTo(exploration.chanceOf(item), within(0.01)));
        assertThat(IntStream.of(1, 2, 3).mapToDouble(exploration::chanceOf).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void drawsNoRemovedVideo() {
        var exploration =
                new Exploration(videos(Map.of(FOOD, new int[] {1, 9}, GAMING, new int[] {2})), Map.of(), random);

        exploration.remove(1);

        assertThat(exploration.chanceOf(1)).isZero();
        assertThat(exploration.chanceOf(2)).isEqualTo(1);
        exploration.remove(2);
        assertThat(exploration.draw()).isEmpty();
        assertThat(exploration.appeal()).isZero();
    }

    /** All but 9. */
    private static Exploration.Videos videos(Map<String, int[]> byArm) {
        return new Exploration.Videos(
                byArm,
                item -> byArm.keySet().stream()
                        .filter(arm -> IntStream.of(byArm.getOrDefault(arm, new int[0]))
                                .anyMatch(one -> one == item))
                        .findFirst()
                        .orElse(null),
                item -> item != 9);
    }

    @Test
    void assignsViewersEvenlyAndPermanently() {
        var assignment = new ArmAssignment("salt", 0.5, 0.25);

        var inSeed = IntStream.range(0, 4000)
                .filter(i -> assignment.of(id(i)) == Arm.SEED)
                .count();

        assertThat(inSeed).isBetween(1850L, 2150L);
        assertThat(assignment.of(id(5))).isEqualTo(assignment.of(id(5)));
        assertThat(IntStream.range(0, 4000)
                        .filter(i -> assignment.of(id(i)) == Arm.TFIDF)
                        .count())
                .isBetween(880L, 1120L);
        assertThat(new ArmAssignment("salt", 1, 0).of(id(5))).isEqualTo(Arm.SEED);
        assertThat(new ArmAssignment("salt", 0, 1).of(id(5))).isEqualTo(Arm.TFIDF);
        assertThat(new ArmAssignment("salt", 0, 0).of(id(5))).isEqualTo(Arm.HYBRID);
    }
}
