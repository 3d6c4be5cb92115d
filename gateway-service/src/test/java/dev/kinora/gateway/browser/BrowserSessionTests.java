package dev.kinora.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.token.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BrowserSessionTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void hasTheDocumentedDefaults() {
        BrowserProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("kinora.browser", BrowserProperties.class);
        assertThat(properties).isEqualTo(new BrowserProperties(Duration.ofDays(14), Duration.ofDays(90)));
    }

    @Test
    void bindsTheCsrfTokenToTheSession() {
        var csrf = new CsrfTokens(new SecretKeySpec(new byte[32], "HmacSHA256"));
        OpaqueToken session = OpaqueToken.random();
        assertThat(csrf.fits(session, csrf.tokenFor(session))).isTrue();
        assertThat(csrf.fits(session, csrf.tokenFor(OpaqueToken.random()))).isFalse();
        assertThat(csrf.fits(session, null)).isFalse();
        assertThat(csrf.fits(session, "")).isFalse();
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
}
