package dev.kinora.preference.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "*"})
    void acceptsTheVersionThatIsThere(String header) {
        assertThatCode(() -> ExpectedVersion.of(header).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"\"", "nonsense"})
    void refusesEveryOtherVersion(String header) {
        assertThatThrownBy(() -> ExpectedVersion.of(header).require(7))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void asksForTheHeader(String header) {
        assertThatThrownBy(() -> ExpectedVersion.of(header))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
    }

    @Test
    void writesAStrongTag() {
        assertThat(ExpectedVersion.etag(7)).isEqualTo("\"7\"");
    }
}
