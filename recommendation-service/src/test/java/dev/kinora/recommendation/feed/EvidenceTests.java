package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.SampleIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.Exploration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EvidenceTests {

    private static final int VIDEOS = 40;
    private static final int SIZE = 25;

    /** A slate and its evidence. */
    private record Composed(List<Slot> slots, Evidence evidence) {}

    static Evidence sample() {
        return composed(Arm.TFIDF, 1).evidence();
    }

    private static Composed composed(Arm arm, long seed) {
        var all = IntStream.range(0, VIDEOS)
                .mapToObj(i -> video(i, GAMING, "clip " + i, new VideoCounts(i, 0, 0)))
                .toList();
        var history = new ViewerHistory(
                List.of(new Touch(id(3), 2, NOW, NOW, NOW)),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new CategoryWeight(GAMING, 1)),
                true);
        var serving = SampleIndex.of(all);
        return serving.videos().read(videos -> {
            var viewer = new Viewers(videos, RankingParameters.DEFAULT, NOW).of(history);
            var page = new FeedComposer(serving, videos, RankingParameters.DEFAULT, NOW, new SplittableRandom(seed))
                    .personal(
                            new Candidates(
                                    videos,
                                    new Candidates.Asker(
                                            id(99), new ViewerState(0, history, false, Set.of()), Set.of(), NOW)),
                            viewer,
                            arm,
                            Map.of(),
                            SIZE);
            return new Composed(
                    page.slots(), Evidence.of(page.trace(), viewer, Set.of(), videos, RankingParameters.DEFAULT, seed));
        });
    }

    @Test
    void holdsTheScoreOfEachRankedSlotAndTheNumbersBehindIt() {
        var composed = composed(Arm.TFIDF, 7);
        var videos = composed.evidence().videos();
        var places = new HashMap<UUID, Integer>();
        var ids = ByteBuffer.wrap(videos.ids());
        for (var place = 0; ids.hasRemaining(); place++) {
            places.put(new UUID(ids.getLong(), ids.getLong()), place);
        }

        assertThat(composed.slots()).hasSize(SIZE);
        assertThat(composed.slots())
                .filteredOn(slot -> slot.source() == Source.TFIDF)
                .isNotEmpty()
                .allSatisfy(slot -> {
                    int place = Objects.requireNonNull(places.get(slot.ranked().videoId()));
                    assertThat(videos.scores()[place]).isEqualTo(slot.ranked().score());
                    assertThat(videos.views()[place])
                            .isEqualTo((int) slot.ranked().videoId().getLeastSignificantBits());
                });
        assertThat(videos.scores()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(composed.evidence().factors()).containsKeys("content", "hot", "freshness");
        assertThat(composed.evidence().viewer().signals()).containsExactly("LIKE");
    }

    /** What a program knows that has only the evidence: how many videos were left of a kind, and that its arm wins as likely as all. */
    @Test
    void letsTheChanceOfAnExploredSlotBeComputed() {
        var composed = composed(Arm.TFIDF, 7);
        var kinds = composed.evidence().kinds();
        assertThat(kinds)
                .extracting(Exploration.Kind::arm)
                .endsWith(Exploration.PERSONALIZED)
                .hasSizeGreaterThan(1);

        assertThat(composed.evidence().held())
                .hasSize(SIZE)
                .filteredOn(held -> held != null)
                .isNotEmpty();
        assertThat(kinds.stream().mapToInt(Exploration.Kind::size).sum()).isEqualTo(VIDEOS - 1);
        assertThat(IntStream.range(0, SIZE)
                        .filter(place -> composed.slots().get(place).source() == Source.EXPLORE)
                        .allMatch(place -> Objects.equals(
                                composed.slots().get(place).explorationArm(),
                                composed.evidence().held().get(place))))
                .isTrue();
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(composed(Arm.HYBRID, 5).slots())
                .isEqualTo(composed(Arm.HYBRID, 5).slots());
        assertThat(composed(Arm.HYBRID, 5).slots())
                .isNotEqualTo(composed(Arm.HYBRID, 6).slots());
    }

    @Test
    void isWrittenAsCompressedJson() throws IOException {
        var bytes = sample().write(new JsonMapper());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var json = new JsonMapper().readTree(in.readAllBytes());
            assertThat(json.get("ranking").asString()).isEqualTo("tfidf");
            assertThat(json.at("/videos/ids").binaryValue())
                    .hasSize(16 * json.at("/videos/scores").size());
            assertThat(json.at("/viewer/ids").binaryValue()).hasSize(16);
            assertThat(json.at("/now").asLong()).isEqualTo(NOW.toEpochMilli());
        }
    }
}
