package dev.kinora.gateway.session;

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

    private final SessionProperties properties = properties("a secret that is long enough");

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(properties.accessTokenLife()).isEqualTo(Duration.ofMinutes(15));
        assertThat(properties.refreshTokenLife()).isEqualTo(Duration.ofDays(30));
        assertThat(properties.browserIdle()).isEqualTo(Duration.ofDays(14));
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
    void bindsTheCsrfTokenToTheSession() {
        var csrf = new CsrfTokens(new DerivedKeys(properties));
        OpaqueToken session = OpaqueToken.random();
        assertThat(csrf.fits(session, csrf.tokenFor(session))).isTrue();
        assertThat(csrf.fits(session, csrf.tokenFor(OpaqueToken.random()))).isFalse();
        assertThat(csrf.fits(session, null)).isFalse();
        assertThat(csrf.fits(session, "")).isFalse();
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

    @Test
    void movesTheEndOfABrowserSessionUpToItsLatest() {
        Duration idle = Duration.ofHours(1);
        Duration life = Duration.ofHours(2);
        var session = new BrowserSession(UUID.randomUUID(), UUID.randomUUID(), OpaqueToken.random(), NOW, idle);
        session.seen(NOW.plusSeconds(60), idle, life);
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(idle));
        session.seen(NOW.plus(Duration.ofMinutes(30)), idle, life);
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        session.seen(NOW.plus(Duration.ofMinutes(80)), idle, life);
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(life));
        assertThat(session.open(NOW.plus(life))).isFalse();
    }

    private static SessionProperties properties(String secret) {
        return new Binder(new MapConfigurationPropertySource(Map.of("kinora.session.signing-secret", secret)))
                .bindOrCreate("kinora.session", SessionProperties.class);
    }
}
