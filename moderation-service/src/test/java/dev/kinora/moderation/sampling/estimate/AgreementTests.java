package dev.kinora.moderation.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.moderation.sampling.estimate.SampleRow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private final Actor ada = new Actor(UUID.randomUUID(), "ada");
    private final Actor bo = new Actor(UUID.randomUUID(), "bo");
    private final Actor cy = new Actor(UUID.randomUUID(), "cy");
    private final List<SampleRow> rows = new ArrayList<>();

    private void add(int times, Actor first, ReasonCode firstSays, Actor second, ReasonCode secondSays) {
        for (int i = 0; i < times; i++) {
            rows.add(new SampleRow(
                    Stratum.SECOND_REVIEW,
                    outcome(firstSays),
                    firstSays,
                    null,
                    first,
                    Instant.EPOCH,
                    0.5,
                    State.ANSWERED,
                    new SampleRow.Answer(outcome(secondSays), secondSays, second, Instant.EPOCH)));
        }
    }

    private static Outcome outcome(ReasonCode reason) {
        return reason == ReasonCode.NO_VIOLATION ? Outcome.APPROVED : Outcome.REJECTED;
    }

    @Test
    void comparesPeopleAndReasonsWhoeverCameFirst() {
        add(10, ada, ReasonCode.NO_VIOLATION, bo, ReasonCode.NO_VIOLATION);
        add(8, bo, ReasonCode.HATE, ada, ReasonCode.HATE);
        add(2, bo, ReasonCode.HATE, ada, ReasonCode.SPAM);
        add(1, cy, ReasonCode.SPAM, ada, ReasonCode.NO_VIOLATION);

        var agreement = Agreement.of(rows, true);

        assertThat(agreement.answered()).isEqualTo(21);
        assertThat(agreement.leads()).isEqualTo(1);
        assertThat(Objects.requireNonNull(agreement.overall()).agreement().value())
                .isCloseTo(18 / 21.0, within(1e-9));
        assertThat(agreement.categories())
                .extracting(Agreement.CategoryAgreement::reasonCode)
                .containsExactly(ReasonCode.NO_VIOLATION, ReasonCode.HATE, ReasonCode.SPAM);
        assertThat(agreement.categories().get(1).kappa().agreement().value()).isCloseTo(19 / 21.0, within(1e-9));
        assertThat(agreement.pairs()).hasSize(2);
        assertThat(agreement.pairs().getFirst().kappa().cases()).isEqualTo(20);
        assertThat(agreement.pairs().getFirst().kappa().value()).isNotNull();
        assertThat(agreement.pairs().getLast().kappa().value()).isNull();
    }

    @Test
    void comparesNoPeopleForThoseWhoDoNotLead() {
        add(20, ada, ReasonCode.HATE, bo, ReasonCode.HATE);

        assertThat(Agreement.of(rows, false).pairs()).isEmpty();
    }

    @Test
    void saysNothingWithoutASecondReview() {
        assertThat(Agreement.of(List.of(), true).overall()).isNull();
    }
}
