package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.SampleCatalog;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Videos with the same pictures: number n + 30 is a copy of number n, and an hour younger. */
class CopiesTests {

    private static final int CLIPS = 30;
    private static final UUID VIEWER = id(9_999);
    private static final Stage STAGE = new Stage(IntStream.range(0, 2 * CLIPS)
            .filter(number -> number % 4 == 0)
            .mapToObj(number -> new Auditioning(id(number), 0, true))
            .toList());

    private final Serving serving = SampleIndex.of(
            IntStream.range(0, 2 * CLIPS).mapToObj(CopiesTests::video).toList());

    CopiesTests() {
        join(0, 2 * CLIPS);
    }

    private void join(int from, int to) {
        serving.videos()
                .apply(IntStream.range(from, to)
                        .mapToObj(number -> SampleIndex.entry(video(number), id(5_000 + number % CLIPS)))
                        .toList());
        serving.videos().survey(NOW);
    }

    private static CatalogVideo video(int number) {
        return video(number, null);
    }

    private static CatalogVideo video(int number, @Nullable Restrictions restrictions) {
        var event = SampleCatalog.published(
                id(number), id(1000 + number), number % 2 == 0 ? FOOD : GAMING, "clip" + number % CLIPS);
        return new CatalogVideo(
                event.videoId(),
                event.author(),
                event.text(),
                event.media(),
                NOW.minus(Duration.ofHours(100 - number / CLIPS)),
                new VideoCounts(40, 7, 1),
                1,
                restrictions);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"SEED", "TFIDF", "HYBRID"})
    void showsTheOlderOneOfEachOnlyWhateverChoseIt(@Nullable Arm arm) {
        var sources = new HashSet<String>();
        for (var seed = 0; seed < 20; seed++) {
            var slots = slots(arm, seed, state(Set.of(), Set.of(), Map.of()), Set.of());

            assertThat(slots).hasSize(CLIPS);
            assertThat(slots)
                    .extracting(CopiesTests::number)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number < CLIPS);
            slots.forEach(slot -> sources.add(
                    AuditionPool.KIND.equals(slot.explorationArm())
                            ? "AUDITION"
                            : slot.source().name()));
        }
        assertThat(sources)
                .containsAll(arm == Arm.SEED ? Set.of("SEED", "EXPLORE") : Set.of("EXPLORE", "AUDITION"))
                .containsAll(arm == null ? Set.of("POPULAR", "FRESH") : Set.of());
    }

    @Test
    void showsTheCopyWhereTheOriginalMayNotBe() {
        var adult = Restrictions.of(Restriction.AGE_GATE);
        serving.videos()
                .apply(List.of(
                        SampleIndex.entry(video(1), false, 2, VideoCounts.NONE),
                        SampleIndex.entry(new CatalogVideo(
                                id(2),
                                video(2).author(),
                                video(2).text(),
                                video(2).media(),
                                video(2).publishedAt(),
                                VideoCounts.NONE,
                                2,
                                adult))));
        var state = state(Set.of(id(1003)), Set.of(id(1004)), Map.of());

        var shown = numbers(read(state, Set.of(), id(1005)));

        assertThat(shown).contains(0, 31, 32, 33, 34, 35).doesNotContain(30, 1, 2, 3, 4, 5);
    }

    @Test
    void showsNoCopyOfWhatTheViewerHad() {
        var history = new ViewerHistory(
                List.of(),
                Set.of(id(1)),
                Set.of(),
                Set.of(),
                Map.of(id(32), NOW.minus(Duration.ofDays(1))),
                List.of(),
                true,
                Set.of());

        var shown = numbers(read(new ViewerState(0, history, false, Set.of()), Set.of(id(3)), VIEWER));

        assertThat(shown).contains(0).doesNotContain(1, 31, 2, 32, 3, 33);
    }

    @Test
    void repeatsOneOfEachOnly() {
        var longAgo = NOW.minus(Duration.ofDays(30));
        var state = state(Set.of(), Set.of(), Map.of(id(0), longAgo, id(30), longAgo, id(31), longAgo, id(2), longAgo));

        var repeated = serving.videos()
                .read(view -> new Candidates(
                                view,
                                new Candidates.Asker(VIEWER, state, Set.of(id(32)), NOW.minus(Duration.ofDays(7))))
                        .rewatch(false).stream()
                                .map(seen -> view.id(seen.item()))
                                .toList());

        assertThat(repeated).hasSize(2).contains(id(31)).containsAnyOf(id(0), id(30));
    }

    @Test
    void takesTheSameFamilyInOnce() {
        assertThat(serving.videos().apply(List.of(SampleIndex.entry(video(3), id(5_003)))))
                .isFalse();
        serving.videos().read(view -> assertThat(view.family(3).toArray()).containsExactly(3, 33));
    }

    private static ViewerState state(Set<UUID> hidden, Set<UUID> blocked, Map<UUID, Instant> watched) {
        var history = new ViewerHistory(
                List.of(), Set.of(), Set.of(), hidden, watched, List.of(new CategoryWeight(FOOD, 1)), true, Set.of());
        return new ViewerState(0, history, false, blocked);
    }

    private int[] read(ViewerState state, Set<UUID> served, UUID viewer) {
        return serving.videos()
                .read(view -> new Candidates(
                                view, new Candidates.Asker(viewer, state, served, NOW.minus(Duration.ofDays(7))))
                        .unwatched());
    }

    private static List<Integer> numbers(int[] items) {
        return IntStream.of(items).boxed().toList();
    }

    private static int number(Slot slot) {
        return (int) slot.ranked().videoId().getLeastSignificantBits();
    }

    private List<Slot> slots(@Nullable Arm arm, int seed, ViewerState state, Set<UUID> served) {
        return serving.videos().read(view -> {
            var parameters = RankingParameters.DEFAULT;
            var candidates =
                    new Candidates(view, new Candidates.Asker(VIEWER, state, served, NOW.minus(Duration.ofDays(7))));
            var composer =
                    new FeedComposer(serving, view, parameters, NOW, new SplittableRandom(seed)).auditioning(STAGE);
            return (arm == null
                            ? composer.coldStart(candidates, Map.of(), 2 * CLIPS)
                            : composer.personal(
                                    candidates,
                                    new Viewers(view, parameters, NOW).of(state.history()),
                                    arm,
                                    Map.of(),
                                    2 * CLIPS))
                    .slots();
        });
    }
}
