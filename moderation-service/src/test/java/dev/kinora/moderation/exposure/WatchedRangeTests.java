package dev.kinora.moderation.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedRangeTests {

    @Test
    void joinsWhatOverlapsOrTouches() {
        var first = List.of(range(5_000, 7_000), range(0, 1_000));
        var second = List.of(range(6_000, 9_000), range(1_200, 2_000), range(20_000, 21_000));

        assertThat(WatchedRange.union(first, second))
                .containsExactly(range(0, 2_000), range(5_000, 9_000), range(20_000, 21_000));
        assertThat(WatchedRange.union(second, first)).isEqualTo(WatchedRange.union(first, second));
        assertThat(WatchedRange.length(WatchedRange.union(first, second))).isEqualTo(7_000);
    }

    @Test
    void addsNothingByTheSameRangesAgain() {
        var once = WatchedRange.union(List.of(range(0, 1_000), range(5_000, 6_000)), List.of());
        assertThat(WatchedRange.union(once, once)).isEqualTo(once);
    }

    @Test
    void ignoresEmptyAndReversedRanges() {
        assertThat(WatchedRange.union(List.of(range(3, 3), range(9, 2)), List.of()))
                .isEmpty();
    }

    @Test
    void keepsOnlySoManyRangesByJoiningTheClosest() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> range(i * 2_000L, i * 2_000L + 500))
                .toList();
        var kept = WatchedRange.union(many, List.of(range(50_000_000, 50_001_000)));
        assertThat(kept).hasSizeLessThanOrEqualTo(WatchedRange.MOST);
        assertThat(kept.getLast()).isEqualTo(range(50_000_000, 50_001_000));
    }

    private static WatchedRange range(long from, long to) {
        return new WatchedRange(from, to);
    }
}
