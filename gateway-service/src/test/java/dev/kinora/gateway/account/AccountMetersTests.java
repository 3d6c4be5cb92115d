package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class AccountMetersTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AccountMeters meters = new AccountMeters(registry);

    @Test
    void countsWhatWentWell() {
        assertThat(meters.count(Act.PASSWORD_SIGN_IN, () -> "somebody")).isEqualTo("somebody");
        assertThat(registry.get("kinora.sign.ins")
                        .tags("method", "password", "outcome", "ok")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsAProblemByItsCodeAndPassesItOn() {
        var problem = new ProblemException(AccountProblem.ACCOUNT_LOCKED, "Ask why.");
        assertThatThrownBy(() -> meters.count(Act.PASSKEY_REMOVE, () -> {
                    throw problem;
                }))
                .isSameAs(problem);
        assertThat(registry.get("kinora.passkeys")
                        .tags("act", "remove", "outcome", "account_locked")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
