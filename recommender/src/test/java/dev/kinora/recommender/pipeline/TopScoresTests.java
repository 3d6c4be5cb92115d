package dev.kinora.recommender.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopScoresTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 64, 500, 2_000})
    void keepsWhatASortWouldPutFirst(int limit) {
        var random = new Random(limit);
        var all = IntStream.range(0, 1_000)
                .mapToObj(item -> new Scored(item, random.nextInt(50)))
                .toList();
        var top = new TopScores(limit);

        all.forEach(one -> top.offer(one.item(), one.score()));

        assertThat(top.best())
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(Scored::item))
                        .limit(limit)
                        .toList());
    }

    @Test
    void prefersTheSmallerNumberOfEqualScores() {
        var top = new TopScores(2);

        for (var item : new int[] {9, 3, 5, 1}) {
            top.offer(item, 1);
        }

        assertThat(top.best()).extracting(Scored::item).containsExactly(1, 3);
    }
}
