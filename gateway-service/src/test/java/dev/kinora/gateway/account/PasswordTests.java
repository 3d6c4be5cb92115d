package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.gateway.account.login.PasswordRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "QWERTYUIOP",
                "aaaaaaaaaaaa",
                "ababababab",
                "Password123!",
                "12345678901",
                "Welcome123!",
                "P@ssw0rd1234",
                "Summer2026!",
                "football2024",
                "iloveyou123",
                "zaq12wsxcde3",
                "correct horse battery staple",
                "I am mira_of_the_hills, hello",
                "my mailbox mira is the key"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.tooWeak(password, "mira_of_the_hills", "mira@example.org"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinora-demo", "correct horse battery", "пароль-подлиннее", "🐈🐕🐇🦊🐈🐕🐇🦊🐈🐕"})
    void takesAnythingElse(String password) {
        assertThat(PasswordRules.tooWeak(password, "mira", "mira@example.org")).isFalse();
    }

    @Test
    void hashesWithArgon2idAndASaltOfItsOwn() {
        var hasher = new PasswordHasher();
        String hash = hasher.hash("kinora-demo", "mira", "mira@example.org");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(hasher.hash("kinora-demo", "mira", "mira@example.org"));
        assertThat(hasher.matches("kinora-demo", hash)).isTrue();
        assertThat(hasher.matches("kinora-demo!", hash)).isFalse();
        assertThat(hasher.matches("kinora-demo", null)).isFalse();
        assertThat(hasher.matches("\ud800", hash)).isFalse();
    }

    @Test
    void neverHashesInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> new PasswordHasher().hash("kinora-demo", "mira", null))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
