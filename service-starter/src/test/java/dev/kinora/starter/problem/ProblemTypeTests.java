package dev.kinora.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class ProblemTypeTests {

    @Test
    void readsWhatTheConstantDeclares() {
        assertThat(Sample.LOCKED.code()).isEqualTo("LOCKED");
        assertThat(Sample.LOCKED.status()).isEqualTo(HttpStatus.LOCKED);
        assertThat(Sample.LOCKED.title()).isEqualTo("Another request holds it");
        assertThat(Sample.LOCKED.retryable()).isTrue();
        assertThat(Sample.GONE.retryable()).isFalse();
    }

    @Test
    void readsConstantsWithABody() {
        assertThat(Sample.GONE.status()).isEqualTo(HttpStatus.GONE);
    }

    @Test
    void namesTheConstantWithoutADeclaration() {
        assertThatIllegalStateException()
                .isThrownBy(Incomplete.DECLARED::status)
                .withMessageContaining("Incomplete.FORGOTTEN needs @Problem(status = …, title = …)");
    }

    @Test
    void refusesAStatusThatIsNoError() {
        assertThatIllegalStateException()
                .isThrownBy(Wrong.FINE::title)
                .withMessageContaining("Wrong.FINE needs a status of 400 or more");
    }

    @Test
    void asksATypeThatIsNoEnumToAnswerItself() {
        ProblemType unnamed = () -> "UNNAMED";
        assertThatIllegalStateException().isThrownBy(unnamed::status).withMessageContaining("is not an enum");
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyCommonProblemIsDeclared(CommonProblem problem) {
        assertThat(problem.status().isError()).isTrue();
        assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
    }

    private enum Sample implements ProblemType {
        @Problem(status = HttpStatus.LOCKED, title = "Another request holds it", retryable = true)
        LOCKED,

        @Problem(status = HttpStatus.GONE, title = "It is gone")
        GONE {
            @Override
            public String toString() {
                return "gone";
            }
        }
    }

    private enum Incomplete implements ProblemType {
        @Problem(status = HttpStatus.CONFLICT, title = "It is declared")
        DECLARED,
        FORGOTTEN
    }

    private enum Wrong implements ProblemType {
        @Problem(status = HttpStatus.OK, title = "All is well")
        FINE
    }
}
