package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.audition.Stage;
import dev.kinora.recommendation.audition.Stage.Auditioning;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.AuditionPool;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots in which new videos look for their audience; every fifth of these has neither words nor a category. */
class AuditionSlotsTests {

    private static final int OLD = 60;
    private static final int NEW = 20;
    private static final int GOAL = 10;
    private static final List<String> CATEGORIES = List.of(FOOD, GAMING, PETS);
    private static final ViewerHistory GAMER = fanOf(Set.of(), GAMING);

    private final List<CatalogVideo> videos = Stream.concat(
                    IntStream.range(0, OLD)
                            .mapToObj(i -> video(i, CATEGORIES.get(i % 3), "clip " + i, new VideoCounts(i, 0, 0))),
                    IntStream.range(OLD, OLD + NEW)
                            .mapToObj(i -> i % 5 == 0 ? video(i, null, "") : video(i, CATEGORIES.get(i % 3), "new")))
            .toList();

    private final Serving serving = SampleIndex.of(videos);
    private final SplittableRandom random = new SplittableRandom(11);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsOneNewVideoPerBlockInAnyOfItsSlots(boolean stranger) {
        var stage = stage(Map.of(), true);
        var pages = 2_000;
        var places = new double[20];
        for (var i = 0; i < pages; i++) {
            var slots = stranger ? page(ViewerHistory.NOBODY, stage, 20) : page(GAMER, stage, 20);
            for (var block : List.of(slots.subList(0, 10), slots.subList(10, 20))) {
                assertThat(block).filteredOn(AuditionSlotsTests::auditions).hasSize(1);
                assertThat(block)
                        .filteredOn(slot -> slot.source() == Source.EXPLORE)
                        .hasSizeBetween(2, 4);
            }
            assertThat(slots).extracting(slot -> slot.ranked().videoId()).doesNotHaveDuplicates();
            for (var place = 0; place < 20; place++) {
                places[place] += auditions(slots.get(place)) ? 1.0 / pages : 0;
            }
        }

        for (var place : places) {
            assertThat(place).isEqualTo(0.1, within(0.025));
        }
    }

    @Test
    void saysWhyItIsThere() {
        var slot = page(GAMER, stage(Map.of(), false), 10).stream()
                .filter(AuditionSlotsTests::auditions)
                .findFirst()
                .orElseThrow();

        assertThat(slot.source()).isEqualTo(Source.EXPLORE);
        assertThat(slot.ranked().reasons())
                .containsExactly(new Reason(
                        ReasonCode.AUDITION,
                        "A new video that looks for its audience",
                        slot.ranked().score(),
                        Matter.category(GAMING)));
    }

    /** Of the first slot, and of the second one after each beginning that is frequent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void logsChancesThatSumToOne(boolean stranger) {
        var stage = stage(Map.of(OLD + 1, 2, OLD + 2, 3), stranger);
        var first = new HashMap<UUID, Double>();
        var second = new HashMap<String, Map<UUID, Double>>();
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < 12_000; i++) {
            var slots = stranger ? page(ViewerHistory.NOBODY, stage, 10) : page(GAMER, stage, 10);
            first.put(slots.get(0).ranked().videoId(), slots.get(0).chance().video());
            var beginning = slots.get(0).ranked().videoId() + " " + slots.get(0).explorationArm();
            seen.merge(beginning, 1, Integer::sum);
            second.computeIfAbsent(beginning, missing -> new HashMap<>())
                    .put(slots.get(1).ranked().videoId(), slots.get(1).chance().video());
        }

        assertThat(sum(first)).isEqualTo(1, within(0.005));
        var frequent =
                Collections.max(seen.entrySet(), Map.Entry.comparingByValue()).getKey();
        assertThat(sum(second.getOrDefault(frequent, Map.of()))).isEqualTo(1, within(0.02));
    }

    @Test
    void logsHowLikelyASlotIsNotRanked() {
        var stage = stage(Map.of(), true);
        var pages = 1_500;
        var explored = new double[20];
        var logged = new double[20];
        for (var i = 0; i < pages; i++) {
            var slots = page(GAMER, stage, 20);
            for (var slot = 0; slot < 20; slot++) {
                explored[slot] += slots.get(slot).source() == Source.EXPLORE ? 1.0 / pages : 0;
                logged[slot] += slots.get(slot).chance().explore() / pages;
            }
        }

        assertThat(explored).containsExactly(logged, within(0.04));
    }

    @Test
    void asksTheLikeliestViewersFirst() {
        var early = stage(Map.of(), false);
        var late = stage(Map.of(), true);

        assertThat(auditioned(GAMER, early)).containsOnly(GAMING);
        assertThat(auditioned(fanOf(Set.of(), FOOD), early)).containsOnly(FOOD);
        assertThat(auditioned(ViewerHistory.NOBODY, early)).contains(GAMING, FOOD, PETS, "None");
        assertThat(auditioned(GAMER, late)).contains(GAMING, FOOD, PETS, "None");
    }

    @Test
    void showsNothingThatWasTurnedDown() {
        var tired = fanOf(Set.of(Matter.category(FOOD)), GAMING);

        assertThat(auditioned(tired, stage(Map.of(), true)))
                .contains(GAMING, PETS)
                .doesNotContain(FOOD);
    }

    @Test
    void leavesTheSlotsAsTheyAreWhereNothingIsNew() {
        assertThat(page(GAMER, Stage.EMPTY, 20)).noneMatch(AuditionSlotsTests::auditions);
        assertThat(page(GAMER, stage(Map.of(), true), 1)).noneMatch(AuditionSlotsTests::auditions);
    }

    /**
     * Viewers, of whom a third is not known, come one after the other and look at a page. As long as there are enough of them, every new
     * video is shown to as many as it is to be shown to; where there are too few, all get about as many.
     */
    @ParameterizedTest
    @CsvSource({"400, 10, 10", "100, 4, 6"})
    void sharesTheShowingsEvenly(int viewers, int fewest, int most) {
        var showings = new HashMap<Integer, Integer>();
        for (var viewer = 0; viewer < viewers; viewer++) {
            // Half of the time has passed for the second half of them.
            var stage = stage(showings, viewer >= viewers / 2);
            var history = viewer % 3 == 0 ? ViewerHistory.NOBODY : fanOf(Set.of(), CATEGORIES.get(viewer % 5 % 3));
            page(history, stage, 10).stream()
                    .filter(AuditionSlotsTests::auditions)
                    .forEach(slot -> showings.merge(number(slot), 1, Integer::sum));
        }

        assertThat(IntStream.range(OLD, OLD + NEW).map(item -> showings.getOrDefault(item, 0)))
                .allMatch(
                        count -> count >= fewest && count <= most,
                        "between " + fewest + " and " + most + ": " + showings);
    }

    private Set<String> auditioned(ViewerHistory history, Stage stage) {
        var categories = new HashSet<String>();
        for (var i = 0; i < 50; i++) {
            page(history, stage, 50).stream()
                    .filter(AuditionSlotsTests::auditions)
                    .forEach(slot -> categories.add(videos.get(number(slot)).category()));
        }
        return categories;
    }

    private static boolean auditions(Slot slot) {
        return AuditionPool.KIND.equals(slot.explorationArm());
    }

    private static int number(Slot slot) {
        return (int) slot.ranked().videoId().getLeastSignificantBits();
    }

    private static double sum(Map<UUID, Double> chances) {
        return chances.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The new videos that have not reached their goal, in another order each time. */
    private Stage stage(Map<Integer, Integer> showings, boolean forAnyone) {
        var running = new ArrayList<>(IntStream.range(OLD, OLD + NEW)
                .filter(item -> showings.getOrDefault(item, 0) < GOAL)
                .mapToObj(item -> new Auditioning(id(item), showings.getOrDefault(item, 0), forAnyone))
                .toList());
        Collections.shuffle(running, new Random(random.nextLong()));
        return new Stage(running);
    }

    private static ViewerHistory fanOf(Set<Matter> turnedDown, String category) {
        return new ViewerHistory(
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new CategoryWeight(category, 1)),
                true,
                turnedDown);
    }

    private List<Slot> page(ViewerHistory history, Stage stage, int size) {
        return serving.videos().read(view -> {
            var state = new ViewerState(0, history, false, Set.of());
            var candidates = new Candidates(view, new Candidates.Asker(id(9_999), state, Set.of(), NOW));
            var composer = new FeedComposer(serving, view, RankingParameters.DEFAULT, NOW, random).auditioning(stage);
            var viewer = new Viewers(view, RankingParameters.DEFAULT, NOW).of(history);
            return (composer.isKnown(viewer)
                            ? composer.personal(candidates, viewer, Arm.TFIDF, Map.of(), size)
                            : composer.coldStart(candidates, Map.of(), size))
                    .slots();
        });
    }
}
