package dev.kinora.recommender.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FrequencyFilterTests {

    @Test
    void letsAKeyPassOnceItHasComeOften() {
        var filter = new FrequencyFilter(3);

        assertThat(filter.passes(5)).isFalse();
        assertThat(filter.passes(5)).isFalse();
        assertThat(filter.passes(5)).isTrue();
        assertThat(filter.passes(6)).isFalse();
    }

    @Test
    void seldomTakesARareKeyForAFrequentOne() {
        var filter = new FrequencyFilter(2);

        assertThat(LongStream.range(1, 30_000).filter(filter::passes).count()).isLessThan(600);
    }

    @Test
    void forgetsWhatCameLongAgo() {
        var filter = new FrequencyFilter(2);
        filter.passes(5);
        LongStream.range(1_000, 1_000 + 70_000).forEach(filter::passes);
        LongStream.range(1_000_000, 1_000_000 + 70_000).forEach(filter::passes);

        assertThat(LongStream.range(2_000_000, 2_002_000).filter(filter::passes).count())
                .isLessThan(1_000);
    }

    @Test
    void letsEverythingPassIfOneOccurrenceIsEnough() {
        assertThat(new FrequencyFilter(1).passes(9)).isTrue();
    }
}
