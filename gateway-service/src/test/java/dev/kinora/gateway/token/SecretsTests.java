package dev.kinora.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TokenProperties properties = properties("a secret that is long enough");

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(properties.accessLife()).isEqualTo(Duration.ofMinutes(15));
        assertThat(properties.refreshLife()).isEqualTo(Duration.ofDays(30));
        assertThat(properties.toString()).doesNotContain("long enough");
        assertThatThrownBy(() -> properties("short"))
                .hasRootCauseMessage("KINORA_SIGNING_SECRET must have at least 16 characters");
    }

    @Test
    void opensOnlyWhatWasSealedUnderTheSameNameAndSecret() {
        var vault = new KeyVault(new DerivedKeys(properties));
        byte[] sealed = vault.seal("key-1", "private");
        assertThat(vault.open("key-1", sealed)).isEqualTo("private");
        assertThatThrownBy(() -> vault.open("key-2", sealed)).hasMessageContaining("KINORA_SIGNING_SECRET");
        var stranger = new KeyVault(new DerivedKeys(properties("another secret that is long")));
        assertThatThrownBy(() -> stranger.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void usesARefreshTokenOnce() {
        var lifetime = new RefreshToken.Lifetime(NOW, NOW.plusSeconds(60));
        var token = new RefreshToken(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), OpaqueToken.random(), lifetime);
        assertThat(token.usable(NOW.plusSeconds(59))).isTrue();
        assertThat(token.usable(NOW.plusSeconds(60))).isFalse();
        token.use(NOW);
        assertThat(token.used()).isTrue();
        assertThatThrownBy(() -> token.use(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static TokenProperties properties(String secret) {
        return new Binder(new MapConfigurationPropertySource(Map.of("kinora.token.signing-secret", secret)))
                .bindOrCreate("kinora.token", TokenProperties.class);
    }
}
