package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.AuditionPool;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.pipeline.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedSlotsTests {

    private static final int VIDEOS = 40;

    @Test
    void ranksWhatIsLeftOnceForAllBlocks() {
        var all = IntStream.range(0, VIDEOS)
                .mapToObj(i -> video(i, i == 0 ? GAMING : FOOD, "clip " + i, new VideoCounts(0, i, 0)))
                .toList();
        var ranked = new AtomicInteger();
        var slots = SampleIndex.of(all).videos().read(videos -> {
            var random = new SplittableRandom(3);
            var exploration =
                    new Exploration(new Exploration.Videos(Map.of(), item -> null, item -> true), Map.of(), random);
            var seed = new SeedSlots(
                    videos,
                    new SeedSlots.Taste(Set.of(videos.items().categoryNumber(GAMING)), item -> true),
                    rank(videos, IntStream.range(0, VIDEOS).toArray()),
                    rest -> {
                        ranked.incrementAndGet();
                        return rank(videos, rest);
                    },
                    30,
                    new SlotFilling(videos, exploration, new AuditionPool(new LinkedHashMap<>()), random));
            var filled = new ArrayList<Slot>();
            for (var block = 0; block < 3; block++) {
                filled.addAll(seed.next(10, 2, NOW.toEpochMilli(), random));
            }
            return filled;
        });

        assertThat(slots.stream().<UUID>map(slot -> slot.ranked().videoId()))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(slots.stream()
                        .filter(slot -> slot.source() == Source.SEED)
                        .skip(1)
                        .map(slot -> slot.ranked().score()))
                .isSortedAccordingTo((left, right) -> Double.compare(right, left));
        assertThat(ranked).hasValue(1);
    }

    private static Ranking rank(VideoIndex.View videos, int[] among) {
        return new ArmModel(ArmDefinitions.seed(RankingParameters.DEFAULT), Map.of())
                .over(videos.items(), anyone -> among, List.of())
                .rank(Viewers.stranger(NOW));
    }
}
