package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommendation.audition.Stage;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.Matter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlateReplayTests {

    private static final RankingParameters NORMAL = RankingParameters.DEFAULT;
    private static final TfidfWeights SAME = NORMAL.tfidf();
    /** The first slot that may explore where the ones before it did not. */
    private static final int FIRST_IN_DOUBT = 3;

    private static final int LIKED = 3;

    private static final int TOO = 6;
    private static final TfidfWeights WORDS_ONLY = new TfidfWeights(1, 0, 0, 0, 3);

    private final List<CatalogVideo> all = IntStream.range(0, 14)
            .mapToObj(i -> video(
                    i,
                    i % 2 == 0 ? GAMING : FOOD,
                    "clip about topic" + i % 5,
                    new VideoCounts((14 - i) * 3L, 14 - i, 0)))
            .toList();
    private final Serving serving = SampleIndex.of(all);
    private Stage stage = Stage.EMPTY;
    private final Map<UUID, CatalogVideo> listed =
            all.stream().collect(Collectors.toMap(CatalogVideo::id, Function.identity()));

    /** A slate and its evidence. */
    private record Composed(List<Slot> slots, Evidence evidence) {}

    @Test
    void theSameWeightsDoTheSame() {
        for (var seed = 0; seed < 30; seed++) {
            var composed = composed(NORMAL, seed);
            var decisions = decisions(composed, SAME);
            for (var place = 0; place < decisions.size(); place++) {
                var decision = decisions.get(place);
                assertThat(decision.reproduced()).isNotEqualTo(Boolean.FALSE);
                assertThat(decision.target())
                        .isEqualTo(composed.slots().get(place).chance().video());
            }
        }
    }

    @Test
    void otherWeightsShowEachVideoWithAChanceAndTheChancesSumToOne() {
        var targets = new HashMap<UUID, Double>();
        var logged = new HashMap<UUID, Double>();
        for (var seed = 0; seed < 3_000; seed++) {
            var composed = composed(NORMAL, seed);
            if (isRankedBefore(composed)) {
                var slot = composed.slots().get(FIRST_IN_DOUBT);
                logged.put(slot.ranked().videoId(), slot.chance().video());
                targets.put(
                        slot.ranked().videoId(),
                        decisions(composed, WORDS_ONLY).get(FIRST_IN_DOUBT).target());
            }
        }

        assertThat(sum(logged)).isCloseTo(1, within(1e-6));
        assertThat(sum(targets)).isCloseTo(1, within(1e-6));
        assertThat(targets).isNotEqualTo(logged);
    }

    /** Where all videos look for their audience, the first slot may show any of them. */
    @Test
    void otherWeightsShowNewVideosAsLikely() {
        stage = new Stage(all.stream()
                .map(video -> new Stage.Auditioning(video.id(), 0, true))
                .toList());
        var targets = new HashMap<UUID, Double>();
        for (var seed = 0; seed < 3_000; seed++) {
            var composed = composed(NORMAL, seed);
            targets.put(
                    composed.slots().getFirst().ranked().videoId(),
                    decisions(composed, WORDS_ONLY).getFirst().target());
        }

        assertThat(targets).hasSizeGreaterThan(4);
        assertThat(sum(targets)).isCloseTo(1, within(1e-6));
    }

    @Test
    void knowsWhatTheOtherWeightsRankFirst() {
        var wanted = composed(NORMAL.with(WORDS_ONLY), 3).slots().stream()
                .filter(slot -> slot.source() == Source.TFIDF)
                .findFirst()
                .orElseThrow()
                .ranked()
                .videoId();
        var before = composed(NORMAL, 3).slots().stream()
                .filter(slot -> slot.source() == Source.TFIDF)
                .findFirst()
                .orElseThrow()
                .ranked()
                .videoId();
        assertThat(wanted).isNotEqualTo(before);

        var normal = decisions(composed(NORMAL, 3), WORDS_ONLY).getFirst();
        assertThat(normal.reproduced()).isTrue();
        assertThat(normal.target()).isZero();
        var other = decisions(composed(NORMAL.with(WORDS_ONLY), 3), SAME).getFirst();
        assertThat(other.target()).isZero();
        assertThat(decisions(composed(NORMAL.with(WORDS_ONLY), 3), WORDS_ONLY)
                        .getFirst()
                        .target())
                .isEqualTo(1);
    }

    @Test
    void saysThatSlotsAreNotReproducedWhereTextsHaveChanged() {
        var composed = composed(NORMAL.with(WORDS_ONLY), 3);
        var changed = new HashMap<UUID, CatalogVideo>();
        for (var place = 0; place < all.size(); place++) {
            var other = all.get(all.get(place).id().equals(id(LIKED)) ? place : (place + 1) % all.size());
            changed.put(all.get(place).id(), other);
        }
        var liked =
                new SlateReplay(composed.evidence(), composed.slots(), changed, serving.videos()).decide(WORDS_ONLY);

        assertThat(liked).extracting(SlateReplay.Decision::reproduced).contains(false);
    }

    @ParameterizedTest
    @MethodSource("turnedDown")
    void theSameWeightsDoTheSameForViewersWhoTurnedSomethingDown(Matter matter) {
        for (var seed = 0; seed < 10; seed++) {
            var composed = composed(NORMAL, seed, Set.of(matter));
            assertThat(decisions(composed, SAME))
                    .extracting(SlateReplay.Decision::reproduced)
                    .doesNotContain(false)
                    .contains(true);
        }
    }

    static Stream<Matter> turnedDown() {
        return Stream.of(
                new Matter(Matter.Kind.VIDEO, id(LIKED).toString()),
                new Matter(Matter.Kind.WORD, "topic3"),
                Matter.category(FOOD),
                new Matter(
                        Matter.Kind.CREATOR,
                        video(0, GAMING, "clip").author().accountId().toString()),
                Matter.general(Matter.Kind.POPULARITY),
                Matter.general(Matter.Kind.FRESHNESS));
    }

    @Test
    void leavesTheVocabularyOfTheIndexAsItIs() {
        var composed = composed(NORMAL, 3);
        var reworded = new HashMap<UUID, CatalogVideo>();
        all.forEach(one -> reworded.put(
                one.id(), video(99, GAMING, "unheard of " + one.text().title().hashCode())));
        var before = serving.videos().read(videos -> videos.items().dictionary().size());

        new SlateReplay(composed.evidence(), composed.slots(), reworded, serving.videos()).decide(WORDS_ONLY);

        assertThat(serving.videos()
                        .<Integer>read(videos -> videos.items().dictionary().size()))
                .isEqualTo(before);
    }

    private static boolean isRankedBefore(Composed composed) {
        return composed.slots().stream().limit(FIRST_IN_DOUBT).allMatch(slot -> slot.source() == Source.TFIDF);
    }

    private List<SlateReplay.Decision> decisions(Composed composed, TfidfWeights weights) {
        return new SlateReplay(composed.evidence(), composed.slots(), listed, serving.videos()).decide(weights);
    }

    private static double sum(Map<UUID, Double> chances) {
        return chances.values().stream().mapToDouble(Objects::requireNonNull).sum();
    }

    private Composed composed(RankingParameters parameters, long seed) {
        return composed(parameters, seed, Set.of());
    }

    private Composed composed(RankingParameters parameters, long seed, Set<Matter> turnedDown) {
        var past = NOW.minus(Duration.ofDays(1));
        var history = new ViewerHistory(
                List.of(new Touch(id(LIKED), 2, past, past, past), new Touch(id(TOO), 1, past, past, past)),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                true,
                turnedDown);
        return serving.videos().read(videos -> {
            var viewer = new Viewers(videos, parameters, NOW).of(history);
            var asker = new Candidates.Asker(id(99), new ViewerState(0, history, false, Set.of()), Set.of(), past);
            var page = new FeedComposer(serving, videos, parameters, NOW, new SplittableRandom(seed))
                    .auditioning(stage)
                    .personal(new Candidates(videos, asker), viewer, Arm.TFIDF, Map.of(), 10);
            var slots = page.slots().stream()
                    .takeWhile(slot -> slot.source() != Source.REWATCH)
                    .toList();
            return new Composed(slots, Evidence.of(page.trace(), viewer, turnedDown, videos, parameters, seed));
        });
    }
}
