package dev.kinora.moderation.screening.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairTurnsTests {

    private final FairTurns turns = new FairTurns();

    @Test
    void giveEverySecondSinglePlaceToWhatHasJustCome() {
        assertThat(IntStream.range(0, 6).map(turn -> turns.fresh(1))).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 32})
    void shareEvenlyHoweverManyPlacesAreFreeAtOnce(int places) {
        int fresh = IntStream.range(0, 10).map(turn -> turns.fresh(places)).sum();

        assertThat(fresh).isEqualTo(10 * places / 2);
    }

    @Test
    void startWithWhatHasWaitedLongest() {
        assertThat(turns.fresh(3)).isOne();
        assertThat(turns.fresh(3)).isEqualTo(2);
    }
}
