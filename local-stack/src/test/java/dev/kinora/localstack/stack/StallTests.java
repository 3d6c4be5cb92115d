package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallTests {

    @Test
    void isOverOnlyWhenNothingMovedForTheWholePatience() {
        var clock = new SettableClock();
        var stall = new Stall(clock, Duration.ofMinutes(5));

        assertThat(stall.isOver("a")).isFalse();
        clock.advance(Duration.ofMinutes(4));
        assertThat(stall.isOver("b")).isFalse();
        clock.advance(Duration.ofMinutes(4));
        assertThat(stall.isOver("b")).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(stall.isOver("b")).isTrue();
    }
}
