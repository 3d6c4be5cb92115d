package dev.kinora.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditionPoolTests {

    private final AuditionPool pool = new AuditionPool(new LinkedHashMap<>(Map.of(1, 3, 2, 4, 3, 4, 4, 500)));

    @Test
    void makesAVideoHalfAsLikelyPerShowingThatItHadMore() {
        assertThat(pool.chanceOf(1)).isCloseTo(0.5, within(1e-12));
        assertThat(pool.chanceOf(2)).isCloseTo(0.25, within(1e-12));
        assertThat(pool.chanceOf(3)).isEqualTo(pool.chanceOf(2));
        assertThat(pool.chanceOf(4)).isPositive().isLessThan(1e-100);
        assertThat(pool.chanceOf(5)).isZero();
    }

    @Test
    void drawsAsOftenAsItSays() {
        var random = new SplittableRandom(3);
        var draws = 50_000;

        var drawn = IntStream.range(0, draws)
                .mapToObj(i -> pool.draw(random))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(List.of(1, 2, 3, 4))
                .allSatisfy(item -> assertThat(drawn.getOrDefault(item, 0L) / (double) draws)
                        .isCloseTo(pool.chanceOf(item), within(0.01)));
    }

    @Test
    void sharesTheChancesOfWhatIsTakenOut() {
        pool.remove(1);
        pool.remove(2);
        pool.remove(9);

        assertThat(pool.chanceOf(1)).isZero();
        assertThat(pool.chanceOf(3)).isCloseTo(1, within(1e-12));
        pool.remove(3);
        assertThat(pool.draw(new SplittableRandom(1))).isEqualTo(4);
        pool.remove(4);
        assertThat(pool.isEmpty()).isTrue();
        assertThat(pool.first()).containsOnlyKeys(1, 2, 3, 4);
    }
}
