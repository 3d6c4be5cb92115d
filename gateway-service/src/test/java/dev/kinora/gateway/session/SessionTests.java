package dev.kinora.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.secret.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SessionTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Device DEVICE = new Device("10.0.0.1", "a browser");

    private final SessionProperties properties =
            new SessionProperties(Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(30), Duration.ofMinutes(5));

    @Test
    void hasTheDocumentedDefaults() {
        SessionProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("kinora.session", SessionProperties.class);
        assertThat(defaults)
                .isEqualTo(new SessionProperties(
                        Duration.ofDays(14), Duration.ofDays(90), Duration.ofDays(30), Duration.ofMinutes(5)));
    }

    @Test
    void movesTheEndOfABrowserSessionUpToItsLatest() {
        var session = Session.ofBrowser(id(), id(), OpaqueToken.random(), DEVICE, at(Duration.ZERO));
        session.seen(at(Duration.ofMinutes(1)));
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        session.seen(at(Duration.ofMinutes(30)));
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        session.seen(at(Duration.ofMinutes(80)));
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(session.open(NOW.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void keepsTheSessionOfAClientWithTokensAsLongAsItIsUsed() {
        var session = Session.ofTokens(id(), id(), DEVICE, at(Duration.ZERO));
        session.seen(at(Duration.ofDays(29)));
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(59)));
    }

    @Test
    void isFreshForAWhileAfterThePasswordWasGiven() {
        var session = Session.ofTokens(id(), id(), DEVICE, at(Duration.ZERO));
        assertThat(session.fresh(NOW.plusSeconds(299), properties.freshFor())).isTrue();
        assertThat(session.fresh(NOW.plusSeconds(300), properties.freshFor())).isFalse();
        session.authenticated(NOW.plusSeconds(400));
        assertThat(session.fresh(NOW.plusSeconds(699), properties.freshFor())).isTrue();
    }

    @Test
    void cutsALongUserAgent() {
        assertThat(new Device("10.0.0.1", "x".repeat(1000)).agent()).hasSize(200);
    }

    private SessionTimes at(Duration later) {
        return new SessionTimes(NOW.plus(later), properties);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
