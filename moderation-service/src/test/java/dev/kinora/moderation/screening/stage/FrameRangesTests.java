package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.screening.stage.FrameRanges.Hit;
import dev.kinora.moderation.screening.stage.FrameRanges.Range;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameRangesTests {

    @Test
    void mergesNeighborsWithTheHighestScore() {
        var hits = List.of(new Hit(3000, 0.5), new Hit(4000, 0.9), new Hit(4400, 0.6), new Hit(9000, 0.7));

        assertThat(FrameRanges.of(hits, 20_000, 10))
                .containsExactly(new Range(3000, 5400, 0.9, 3), new Range(9000, 10_000, 0.7, 1));
    }

    @Test
    void endsWithTheVideo() {
        assertThat(FrameRanges.of(List.of(new Hit(2000, 0.5)), 2200, 10))
                .containsExactly(new Range(2000, 2200, 0.5, 1));
        assertThat(FrameRanges.of(List.of(new Hit(2000, 0.5)), 1900, 10))
                .containsExactly(new Range(2000, 2000, 0.5, 1));
    }

    @Test
    void doesNotClaimWhatLiesBetweenFramesThatAreFarApart() {
        var hits = List.of(new Hit(0, 0.5), new Hit(20_000, 0.5));

        assertThat(FrameRanges.of(hits, 60_000, 10)).hasSize(2);
    }

    @Test
    void keepsTheHighestOfTooManyInOrderOfTime() {
        var hits = IntStream.range(0, 100)
                .mapToObj(i -> new Hit(i * 5000L, i == 3 || i == 50 ? 0.9 : 0.4))
                .toList();

        assertThat(FrameRanges.of(hits, 600_000, 2)).extracting(Range::startMs).containsExactly(15_000L, 250_000L);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(FrameRanges.of(List.of(), 1000, 10)).isEmpty();
    }
}
