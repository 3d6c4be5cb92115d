package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.PETS;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.audition.Stage.Auditioning;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.experiment.Assigned;
import dev.kinora.recommendation.feed.FeedPath.Finding;
import dev.kinora.recommendation.feed.FeedPath.Outcome;
import dev.kinora.recommendation.feed.FeedPath.Score;
import dev.kinora.recommendation.feed.FeedPath.Stage;
import dev.kinora.recommendation.feed.FeedPath.Step;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.AuditionPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read off slots is what composed them: each answer is compared with the slots. */
class FeedPathReadingTests {

    private static final ViewerHistory GAMER = new ViewerHistory(
            List.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(new CategoryWeight(GAMING, 1)), true);

    /** 60 of many creators, of which later ones are more popular; and 20 most popular ones of one creator. */
    private static List<CatalogVideo> videos() {
        var videos = new ArrayList<CatalogVideo>();
        for (var i = 0; i < 60; i++) {
            videos.add(video(i, i % 3 == 0 ? GAMING : i % 3 == 1 ? FOOD : PETS, "clip " + i, new VideoCounts(i, 0, 0)));
        }
        for (var i = 100; i < 120; i++) {
            var one = video(i, GAMING, "clip " + i, new VideoCounts(900 - i, 90, 9));
            videos.add(new CatalogVideo(
                    one.id(), videos.getFirst().author(), one.text(), one.media(), one.publishedAt(), one.counts(), 1));
        }
        return videos;
    }

    private record Answer(
            List<Slot> slots, List<Stage> stages, @Nullable Score score) {

        Stage at(Step step) {
            return stages.stream()
                    .filter(stage -> stage.step() == step)
                    .findFirst()
                    .orElseThrow();
        }

        List<String> codes(Step step) {
            return at(step).findings().stream().map(Finding::code).toList();
        }

        @Nullable Slot slotOf(UUID video) {
            return slots.stream()
                    .filter(slot -> slot.ranked().videoId().equals(video))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Answer ask(ViewerHistory history, @Nullable Arm arm, int size, UUID video) {
        return ask(history, arm, size, video, dev.kinora.recommendation.audition.Stage.EMPTY);
    }

    private static Answer ask(
            ViewerHistory history,
            @Nullable Arm arm,
            int size,
            UUID video,
            dev.kinora.recommendation.audition.Stage auditions) {
        return SampleIndex.of(videos()).videos().read(view -> {
            var parameters = RankingParameters.DEFAULT;
            var candidates = new Candidates(
                    view,
                    new Candidates.Asker(
                            id(99),
                            new ViewerState(0, history, false, Set.of()),
                            Set.of(),
                            NOW.minus(Duration.ofDays(7))));
            var composer = new FeedComposer(SampleIndex.of(videos()), view, parameters, NOW, new SplittableRandom(3))
                    .auditioning(auditions)
                    .watching(view.number(video));
            var known = arm == null ? Viewers.stranger(NOW) : new Viewers(view, parameters, NOW).of(history);
            var page = arm == null
                    ? composer.coldStart(candidates, Map.of(), size)
                    : composer.personal(candidates, known, arm, Map.of(), size);
            var reading = new FeedPathReading(
                    new ForYouFeed.Composed(
                            view,
                            candidates,
                            composer,
                            known,
                            arm == null ? null : new Assigned(arm, null, null),
                            parameters,
                            new Slates.Terms(1, new Slate.Models(null, null), null),
                            page),
                    video);
            return new Answer(page.slots(), reading.stages(), reading.score());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SEED", "TFIDF", "HYBRID"})
    void saysOfEachVideoWhatTheSlotsSay(Arm arm) {
        for (var video : videos()) {
            var answer = ask(GAMER, arm, 20, video.id());
            var slot = answer.slotOf(video.id());
            var score = Objects.requireNonNull(answer.score());

            assertThat(answer.at(Step.RETRIEVED).outcome()).isEqualTo(Outcome.PASSED);
            assertThat(answer.at(Step.SCORED).outcome()).isEqualTo(Outcome.PASSED);
            assertThat(score.candidates()).isEqualTo(80);
            assertThat(score.features().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(score.score(), within(1e-9));
            if (slot == null) {
                assertThat(answer.at(Step.SELECTED).outcome()).isEqualTo(Outcome.STOPPED);
                assertThat(answer.at(Step.SHOWN).outcome()).isEqualTo(Outcome.STOPPED);
                assertThat(answer.codes(Step.SHOWN)).startsWith("NO_PLACE");
            } else {
                assertThat(answer.at(Step.SHOWN).outcome()).isEqualTo(Outcome.PASSED);
                assertThat(answer.at(Step.SHOWN).findings().getFirst().text())
                        .startsWith("Slot " + (answer.slots().indexOf(slot) + 1) + " of 20 ");
                assertThat(answer.at(Step.SELECTED).outcome())
                        .isEqualTo(slot.source() == Source.EXPLORE ? Outcome.STOPPED : Outcome.PASSED);
                if (slot.source() != Source.EXPLORE) {
                    assertThat(score.score()).isCloseTo(slot.ranked().score(), within(1e-6));
                }
            }
        }
    }

    @Test
    void namesTheCapOfACreatorAndThePlacesOfAllScores() {
        var capped = IntStream.range(100, 120)
                .mapToObj(number -> ask(GAMER, Arm.TFIDF, 10, id(number)))
                .filter(answer -> answer.at(Step.SHOWN).outcome() == Outcome.STOPPED)
                .toList();

        assertThat(capped)
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> assertThat(answer.codes(Step.SELECTED)).contains("CREATOR_CAP"));
        assertThat(IntStream.range(100, 120).map(number -> place(id(number)))).contains(1, 2, 3, 4);
        assertThat(place(id(1))).isGreaterThan(20);
    }

    private static int place(UUID video) {
        return Objects.requireNonNull(ask(GAMER, Arm.TFIDF, 10, video).score()).place();
    }

    @Test
    void namesTheMixThatPassesOverABetterScore() {
        var foodie = new ViewerHistory(
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new CategoryWeight(GAMING, 0.85), new CategoryWeight(FOOD, 0.15)),
                true);
        var passed = videos().stream()
                .map(video -> ask(foodie, Arm.TFIDF, 10, video.id()))
                .filter(answer -> answer.codes(Step.SELECTED).contains("MIX"))
                .toList();

        assertThat(passed)
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.at(Step.SHOWN).outcome()).isEqualTo(Outcome.STOPPED));
    }

    @Test
    void tellsAllThatKeepsAVideoAwayAndTheScoreThatItWouldHave() {
        var refused = new ViewerHistory(
                List.of(),
                Set.of(id(3)),
                Set.of(),
                Set.of(id(1003)),
                Map.of(id(3), NOW),
                List.of(new CategoryWeight(GAMING, 1)),
                true);

        var answer = ask(refused, Arm.TFIDF, 10, id(3));

        assertThat(answer.at(Step.ALLOWED).outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(answer.codes(Step.ALLOWED)).containsExactly("NOT_INTERESTED", "CREATOR_HIDDEN", "WATCHED");
        assertThat(answer.codes(Step.RETRIEVED)).containsExactly("ALL");
        assertThat(answer.codes(Step.SCORED)).containsExactly("WOULD_SCORE");
        assertThat(Objects.requireNonNull(answer.score()).candidates()).isEqualTo(79);
        assertThat(answer.at(Step.SELECTED).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(answer.codes(Step.SHOWN)).containsExactly("NO_PLACE");
    }

    @ParameterizedTest
    @EnumSource(names = {"TFIDF", "HYBRID"})
    void saysWhichVideosHaveOrMayGetASlotOfAnAudition(Arm arm) {
        // Of those that get no slot by their rank, four look for their audience, and one page has room for one of them.
        var auditioning = List.of(id(0), id(3), id(6), id(9));
        var auditions = new dev.kinora.recommendation.audition.Stage(auditioning.stream()
                .map(video -> new Auditioning(video, 0, true))
                .toList());
        var chosen = new ArrayList<UUID>();
        for (var video : videos()) {
            var answer = ask(GAMER, arm, 10, video.id(), auditions);
            var slot = answer.slotOf(video.id());
            if (slot == null) {
                assertThat(answer.at(Step.SHOWN).outcome()).isEqualTo(Outcome.STOPPED);
                assertThat(answer.codes(Step.SHOWN).contains("MAY_AUDITION"))
                        .isEqualTo(auditioning.contains(video.id()));
            } else if (AuditionPool.KIND.equals(slot.explorationArm())) {
                chosen.add(video.id());
                assertThat(answer.at(Step.SHOWN).outcome()).isEqualTo(Outcome.PASSED);
                assertThat(answer.at(Step.SHOWN).findings().getFirst().text()).endsWith(", by chance");
            }
        }
        assertThat(chosen).hasSize(1);
        assertThat(auditioning).containsAll(chosen);
    }

    @Test
    void ranksNothingForStrangers() {
        var answer = ask(ViewerHistory.NOBODY, null, 10, id(101));

        assertThat(answer.score()).isNull();
        assertThat(answer.codes(Step.SCORED)).containsExactly("NOT_RANKED");
        assertThat(answer.codes(Step.SELECTED)).containsExactly("DRAWN_FROM");
    }

    @Test
    void stopsAtTheIndexForWhatItDoesNotHave() {
        var answer = ask(GAMER, Arm.TFIDF, 10, id(777));

        assertThat(answer.stages())
                .extracting(Stage::step, Stage::outcome)
                .containsExactly(tuple(Step.INDEXED, Outcome.STOPPED));
        assertThat(answer.score()).isNull();
    }
}
