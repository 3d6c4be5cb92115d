package dev.kinora.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonCodeTests {

    @ParameterizedTest
    @EnumSource
    void givesAnApprovalNoOtherReasonThanNoViolation(ReasonCode code) {
        assertThat(code.fits(Action.APPROVE)).isEqualTo(code == ReasonCode.NO_VIOLATION);
        assertThat(code.fits(Action.REJECT)).isNotEqualTo(code == ReasonCode.NO_VIOLATION);
        assertThat(code.fits(Action.RESTRICT)).isNotEqualTo(code == ReasonCode.NO_VIOLATION);
        assertThat(code.statement()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void hasAReasonForEveryCategory(HarmCategory category) {
        assertThat(ReasonCode.of(category).name()).isEqualTo(category.name());
    }

    @Test
    void decidesNothingByEscalating() {
        assertThat(Action.ESCALATE.outcome()).isEmpty();
    }
}
