package dev.kinora.moderation.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.moderation.sampling.estimate.SampleRow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorRateTests {

    private static final Instant OCTOBER = Instant.parse("2026-10-31T23:59:59Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

    private final List<SampleRow> rows = new ArrayList<>();

    private void add(int times, Stratum stratum, Instant at, State state, @Nullable ReasonCode answer) {
        boolean approved = stratum == Stratum.APPROVED_VIDEO;
        for (int i = 0; i < times; i++) {
            rows.add(new SampleRow(
                    stratum,
                    approved ? Outcome.APPROVED : Outcome.REJECTED,
                    approved ? ReasonCode.NO_VIOLATION : ReasonCode.SPAM,
                    approved ? null : "HASH",
                    null,
                    at,
                    0.1,
                    state,
                    answer == null
                            ? null
                            : new SampleRow.Answer(
                                    answer == ReasonCode.NO_VIOLATION ? Outcome.APPROVED : Outcome.REJECTED,
                                    answer,
                                    null,
                                    at)));
        }
    }

    @Test
    void countsApprovalsThatAPersonWouldNotMake() {
        add(30, Stratum.APPROVED_VIDEO, OCTOBER, State.ANSWERED, ReasonCode.NO_VIOLATION);
        add(9, Stratum.APPROVED_VIDEO, NOVEMBER, State.ANSWERED, ReasonCode.NO_VIOLATION);
        add(1, Stratum.APPROVED_VIDEO, NOVEMBER, State.ANSWERED, ReasonCode.HATE);
        add(3, Stratum.APPROVED_VIDEO, NOVEMBER, State.WAITING, null);
        add(2, Stratum.APPROVED_VIDEO, NOVEMBER, State.LOST, null);
        add(5, Stratum.REJECTED_VIDEO, NOVEMBER, State.ANSWERED, ReasonCode.NO_VIOLATION);

        var missed = ErrorRate.of(Stratum.APPROVED_VIDEO, rows);

        assertThat(missed.direction()).isEqualTo(ErrorRate.Direction.MISSED_HARM);
        assertThat(missed.drawn()).isEqualTo(45);
        assertThat(missed.answered()).isEqualTo(40);
        assertThat(missed.waiting()).isEqualTo(3);
        assertThat(missed.lost()).isEqualTo(2);
        assertThat(missed.standsFor()).isCloseTo(450, within(1e-6));
        assertThat(Objects.requireNonNull(missed.rate()).value()).isCloseTo(0.025, within(1e-9));
        assertThat(missed.categories()).singleElement().satisfies(part -> {
            assertThat(part.code()).isEqualTo("HATE");
            assertThat(Objects.requireNonNull(part.rate()).value()).isCloseTo(0.025, within(1e-9));
        });
        assertThat(missed.months()).extracting(ErrorRate.ErrorRatePart::code).containsExactly("2026-10", "2026-11");
        assertThat(missed.months().getLast().rate()).isNull();
    }

    @Test
    void saysHowManyAnswersAreMissing() {
        add(29, Stratum.REJECTED_VIDEO, NOVEMBER, State.ANSWERED, ReasonCode.SPAM);

        var wrong = ErrorRate.of(Stratum.REJECTED_VIDEO, rows);

        assertThat(wrong.rate()).isNull();
        assertThat(wrong.missing()).isEqualTo(1);
        add(1, Stratum.REJECTED_VIDEO, NOVEMBER, State.ANSWERED, ReasonCode.NO_VIOLATION);
        var enough = ErrorRate.of(Stratum.REJECTED_VIDEO, rows);
        assertThat(enough.missing()).isZero();
        assertThat(Objects.requireNonNull(enough.rate()).value()).isCloseTo(1 / 30.0, within(1e-9));
        assertThat(enough.stages()).extracting(ErrorRate.ErrorRatePart::code).containsExactly("HASH");
        assertThat(enough.categories())
                .extracting(ErrorRate.ErrorRatePart::code)
                .containsExactly("SPAM");
    }
}
