package dev.kinora.moderation.review.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTests {

    @ParameterizedTest
    @CsvSource({
        "0,HELD,0,100,100",
        "0,HELD,0,300,300",
        "0,LISTED,1,300,600",
        "0,LISTED,2,300,630",
        "100,HELD,0,200,2000",
        "200,UNLISTED,1,300,45000",
        "200,LISTED,10,300,87000",
        "300,HELD,0,100,100000",
        "300,LISTED,10,300,870000"
    })
    void isTheProductOfItsFactors(int worst, Audience audience, int accounts, int uncertainty, int priority) {
        assertThat(Priority.of(worst, audience, accounts, uncertainty).priority())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "200"})
    void neverOutranksAGraverReasonHoweverManyAsk(int worst) {
        var most = Priority.of(worst, Audience.LISTED, Integer.MAX_VALUE, Uncertainty.UNSURE);
        var least = Priority.of(worst + 100, Audience.HELD, 0, Uncertainty.SURE);

        assertThat(most.priority()).isLessThan(least.priority());
        assertThat(most.askers()).isEqualTo(Priority.COUNTED);
    }

    @Test
    void neverFallsWhenSomebodyElseAsks() {
        var first = Priority.of(200, Audience.LISTED, 3, Uncertainty.UNSURE);

        assertThat(first.raised(0, 1)).isEqualTo(first);
        assertThat(first.raised(0, 4).exposure()).isEqualTo(230);
        assertThat(first.raised(300, 1).severity()).isEqualTo(3);
    }
}
