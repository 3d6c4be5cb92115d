package dev.kinora.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.Worlds;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTests {

    private static final Dataset TASTES = Worlds.withTastes(80, 60, 12, 7);

    static Stream<ArmDefinition> arms() {
        return Arms.ALL.stream();
    }

    static Stream<ArmDefinition> personalArms() {
        return Stream.of(Arms.ITEM_KNN, Arms.EASE, Arms.TFIDF, Arms.HYBRID, Arms.ONLINE);
    }

    @ParameterizedTest
    @MethodSource("personalArms")
    void personalArmsBeatPopularityWhereTastesDiffer(ArmDefinition arm) {
        var evaluation = new Evaluation(SplitMethod.USER.split(TASTES), SplitMethod.USER);

        var gain =
                evaluation.measure(evaluation.tune(arm)).gainOver(evaluation.measure(Arms.POPULARITY), Metric.NDCG_10);

        assertThat(gain.isAboveZero()).as(gain.toString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("arms")
    void recommendsNothingThatTheViewerHasHad(ArmDefinition arm) {
        var split = SplitMethod.USER.split(TASTES);
        var pipeline = new FeatureTraining(split.past(), split.now()).train(arm, viewer -> split.candidates());

        for (var one : split.cases()) {
            var seen = one.viewer().seen();
            assertThat(pipeline.rank(one.viewer(), 100)).isNotEmpty().noneMatch(item -> seen.contains(item.item()));
        }
    }

    @ParameterizedTest
    @MethodSource("arms")
    void reasonsSumToTheScore(ArmDefinition arm) {
        var split = SplitMethod.USER.split(TASTES);
        var pipeline = new FeatureTraining(split.past(), split.now()).train(arm, viewer -> split.candidates());

        for (var one : split.cases().subList(0, 10)) {
            for (var scored : pipeline.rank(one.viewer(), 5)) {
                var sum = pipeline.rank(one.viewer()).explain(scored.item()).values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(cause -> cause.value())
                        .sum();
                assertThat(sum).isCloseTo(scored.score(), within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("arms")
    void whatHappenedAfterTheCutChangesNothing(ArmDefinition arm) {
        var split = SplitMethod.TIME.split(TASTES);
        var cut = split.cases().getFirst().viewer().now();
        var other = SplitMethod.TIME.split(withAnotherFuture(TASTES, cut));

        var rankings = new Evaluation(split, SplitMethod.TIME).measure(arm);
        var others = new Evaluation(other, SplitMethod.TIME).measure(arm);

        assertThat(other.past().interactions().size())
                .isEqualTo(split.past().interactions().size());
        var before = byUser(split, rankings);
        before.keySet().retainAll(byUser(other, others).keySet());
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(byUser(other, others)).containsAllEntriesOf(before);
    }

    @Test
    void tuningDoesNotRankWhatIsHiddenHigher() {
        var start = quality(0.1, 0.9);

        assertThat(quality(0.2, 0.9).isBetterThan(start)).isTrue();
        assertThat(quality(0.2, 0.95).isBetterThan(start)).isTrue();
        assertThat(quality(0.2, 0.8).isBetterThan(start)).isFalse();
        assertThat(quality(0.1, 0.95).isBetterThan(start)).isFalse();
        assertThat(new Tuning.Quality(values(0.2), new double[0])
                        .isBetterThan(new Tuning.Quality(values(0.1), new double[0])))
                .as("where nothing was hidden")
                .isTrue();
    }

    private static Tuning.Quality quality(double ndcg, double auc) {
        return new Tuning.Quality(values(ndcg), values(auc));
    }

    private static double[] values(double mean) {
        return new double[] {mean - 0.01, mean, mean + 0.01};
    }

    @Test
    void tuningKeepsTheWeightsWhereNothingCanBeLearned() {
        var random = new Random(5);
        var noise = new Interactions.Builder(800);
        for (var row = 0; row < 800; row++) {
            noise.add(row % 40, random.nextInt(60), row, Signal.LIKE, 1);
        }
        var world = Worlds.withTastes(40, 60, 1, 1).with(noise.build());
        var evaluation = new Evaluation(SplitMethod.USER.split(world), SplitMethod.USER);

        var tuned = evaluation.tune(Arms.TFIDF).weights();

        var start = Arms.TFIDF.weights();
        assertThat(IntStream.range(0, start.length)
                        .filter(index -> start[index] != tuned[index])
                        .count())
                .isLessThan(start.length - 1);
        assertThat(tuned[0]).isEqualTo(start[0]);
    }

    @Test
    void tuningTellsHowFarItIs() {
        var told = new ArrayList<Double>();

        new Evaluation(SplitMethod.USER.split(TASTES), SplitMethod.USER).tune(Arms.TFIDF, told::add);

        assertThat(told).hasSizeGreaterThan(4).isSorted().doesNotHaveDuplicates();
        assertThat(told.getLast()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("personalArms")
    void anAccountWithAHundredThousandLikesTeachesNoMoreThanAnother(ArmDefinition arm) {
        var crowded = new Interactions.Builder(101_000);
        var all = TASTES.interactions();
        for (var row = 0; row < all.size(); row++) {
            crowded.add(all.user(row), all.item(row), all.time(row), all.signal(row), all.value(row));
        }
        for (var like = 0; like < 100_000; like++) {
            crowded.add(0, like % 60, 20_000 + like, Signal.LIKE, 1);
        }
        var split = SplitMethod.LOO.split(TASTES.with(crowded.build()));
        var evaluation = new Evaluation(split, SplitMethod.LOO);

        var others = evaluation.measure(arm).mean(Metric.NDCG_10);
        var popularity = evaluation.measure(Arms.POPULARITY).mean(Metric.NDCG_10);

        assertThat(others.value()).isGreaterThan(popularity.value());
    }

    @Test
    void describesWhatIsRecommended() {
        var split = SplitMethod.USER.split(TASTES);
        var popularity = new Evaluation(split, SplitMethod.USER).measure(Arms.POPULARITY);
        var hybrid = new Evaluation(split, SplitMethod.USER).measure(Arms.HYBRID);
        var quality = new ListQuality(split);

        var popular = quality.of(popularity);
        var personal = quality.of(hybrid);

        assertThat(value(personal, "coverage@10")).isGreaterThan(value(popular, "coverage@10"));
        assertThat(value(personal, "gini@10")).isLessThan(value(popular, "gini@10"));
        assertThat(value(personal, "miscalibration@10")).isLessThan(value(popular, "miscalibration@10"));
    }

    private static double value(Map<String, Estimate> quality, String key) {
        return quality.getOrDefault(key, new Estimate(Double.NaN, Double.NaN, Double.NaN))
                .value();
    }

    private static Map<Integer, List<Integer>> byUser(Split split, ArmResult result) {
        var byUser = new HashMap<Integer, List<Integer>>();
        for (var index = 0; index < split.cases().size(); index++) {
            byUser.put(
                    split.cases().get(index).user(),
                    IntStream.of(result.rankings().get(index)).boxed().toList());
        }
        return byUser;
    }

    /** The same past; after the cut, everybody likes other items in another order. */
    private static Dataset withAnotherFuture(Dataset world, long cut) {
        var random = new Random(99);
        var all = world.interactions();
        var changed = new Interactions.Builder(all.size());
        for (var row = 0; row < all.size(); row++) {
            if (all.time(row) < cut) {
                changed.add(all.user(row), all.item(row), all.time(row), all.signal(row), all.value(row));
            } else {
                changed.add(
                        random.nextInt(80),
                        random.nextInt(60),
                        row == all.size() - 1 ? all.time(row) : cut + random.nextInt(100),
                        Signal.LIKE,
                        1);
            }
        }
        return world.with(changed.build());
    }
}
