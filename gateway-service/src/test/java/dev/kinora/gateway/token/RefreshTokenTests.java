package dev.kinora.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.token.RefreshToken.Worth;
import dev.kinora.starter.secret.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RefreshTokenTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final RefreshToken token = new RefreshToken(
            UUID.randomUUID(), UUID.randomUUID(), OpaqueToken.random().hash(), NOW, NOW.plusSeconds(60));

    @Test
    void isGoodUntilItExpires() {
        assertThat(token.worth(NOW.plusSeconds(59), GRACE)).isEqualTo(Worth.GOOD);
        assertThat(token.worth(NOW.plusSeconds(60), GRACE)).isEqualTo(Worth.EXPIRED);
    }

    @Test
    void isExchangedOnceMoreJustAfterItsUse() {
        token.use(NOW);
        assertThat(token.worth(NOW.plusSeconds(9), GRACE)).isEqualTo(Worth.JUST_USED);
        token.use(NOW.plusSeconds(9));
        assertThat(token.worth(NOW.plusSeconds(10), GRACE)).isEqualTo(Worth.REUSED);
        assertThat(token.worth(NOW.plusSeconds(60), GRACE)).isEqualTo(Worth.REUSED);
    }

    @Test
    void hasTheDocumentedDefaults() {
        TokenProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("kinora.token", TokenProperties.class);
        assertThat(defaults.refreshGrace()).isEqualTo(GRACE);
        assertThat(defaults.clients()).isEmpty();
    }
}
