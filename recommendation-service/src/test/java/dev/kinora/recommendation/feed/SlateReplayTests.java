package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlateReplayTests {

    private static final RankingParameters NORMAL = RankingParameters.DEFAULT;
    private static final TfidfWeights SAME = NORMAL.tfidf();
    /** The first slot that may explore where the ones before it did not. */
    private static final int FIRST_IN_DOUBT = 3;

    private static final int LIKED = 3;
    private static final TfidfWeights WORDS_ONLY = new TfidfWeights(1, 0, 0, 0, 3);

    private final List<CatalogVideo> all = IntStream.range(0, 14)
            .mapToObj(i -> video(
                    i,
                    i % 2 == 0 ? GAMING : FOOD,
                    "clip about topic" + i % 5,
                    new VideoCounts((14 - i) * 3L, 14 - i, 0)))
            .toList();
    private final Serving serving = SampleIndex.of(all);
    private final Map<UUID, ItemText> texts =
            all.stream().collect(Collectors.toMap(CatalogVideo::id, one -> ItemTexts.of(one.text())));

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
        var changed = new HashMap<UUID, ItemText>();
        for (var place = 0; place < all.size(); place++) {
            var other = all.get(all.get(place).id().equals(id(LIKED)) ? place : (place + 1) % all.size());
            changed.put(all.get(place).id(), ItemTexts.of(other.text()));
        }
        var dictionary = serving.videos().read(videos -> videos.items().dictionary());
        var liked = new SlateReplay(composed.evidence(), composed.slots(), changed, dictionary).decide(WORDS_ONLY);

        assertThat(liked).extracting(SlateReplay.Decision::reproduced).contains(false);
    }

    private static boolean isRankedBefore(Composed composed) {
        return composed.slots().stream().limit(FIRST_IN_DOUBT).allMatch(slot -> slot.source() == Source.TFIDF);
    }

    private List<SlateReplay.Decision> decisions(Composed composed, TfidfWeights weights) {
        var dictionary = serving.videos().read(videos -> videos.items().dictionary());
        return new SlateReplay(composed.evidence(), composed.slots(), texts, dictionary).decide(weights);
    }

    private static double sum(Map<UUID, Double> chances) {
        return chances.values().stream().mapToDouble(Objects::requireNonNull).sum();
    }

    private Composed composed(RankingParameters parameters, long seed) {
        var past = NOW.minus(Duration.ofDays(1));
        var history = new ViewerHistory(
                List.of(new Touch(id(LIKED), 2, past, past, past)),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                true);
        return serving.videos().read(videos -> {
            var viewer = new Viewers(videos, parameters, NOW).of(history);
            var asker = new Candidates.Asker(id(99), new ViewerState(0, history, false, Set.of()), Set.of(), past);
            var page = new FeedComposer(serving, videos, parameters, NOW, new SplittableRandom(seed))
                    .personal(new Candidates(videos, asker), viewer, Arm.TFIDF, Map.of(), 10);
            var slots = page.slots().stream()
                    .takeWhile(slot -> slot.source() != Source.REWATCH)
                    .toList();
            return new Composed(slots, Evidence.of(page.trace(), viewer, Set.of(), videos, parameters, seed));
        });
    }
}
