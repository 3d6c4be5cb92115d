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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 64, 500, 2_000})
    void takesManyAsItTakesThemOneByOne(int limit) {
        var random = new Random(limit);
        var items = random.ints(0, 1_000_000).distinct().limit(1_000).toArray();
        var scores = new float[items.length];
        var wide = random.nextBoolean();
        for (var place = 0; place < scores.length; place++) {
            scores[place] = wide ? (float) Math.exp(40 * random.nextGaussian()) : 1 + random.nextInt(30);
        }
        var oneByOne = new TopScores(limit);
        var together = new TopScores(limit);

        for (var place = 0; place < items.length; place++) {
            oneByOne.offer(items[place], scores[place]);
        }
        together.offerAll(items, scores, items.length);

        assertThat(together.best()).isEqualTo(oneByOne.best());
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
