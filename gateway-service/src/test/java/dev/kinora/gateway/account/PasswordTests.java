package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "QWERTYUIOP",
                "aaaaaaaaaaaa",
                "ababababab",
                "mira_of_the_hills",
                "mira@example.org"
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
        String hash = hasher.hash("kinora-demo");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hasher.hash("kinora-demo"));
        assertThat(hasher.matches("kinora-demo", hash)).isTrue();
        assertThat(hasher.matches("kinora-demo!", hash)).isFalse();
        assertThat(hasher.matches("kinora-demo", null)).isFalse();
    }
}
