package dev.kinora.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.kinora.gateway.token.RefreshTokens.Rotation;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RefreshTokensTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RefreshTokenRepository stored = mock(RefreshTokenRepository.class);
    private final TokenProperties properties = new Binder(new MapConfigurationPropertySource(
                    Map.of("kinora.token.signing-secret", "a secret that is long enough")))
            .bindOrCreate("kinora.token", TokenProperties.class);
    private final RefreshTokens tokens = new RefreshTokens(stored, properties, new Ids(), InstantSource.fixed(NOW));

    private final OpaqueToken presented = OpaqueToken.random();
    private final UUID family = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @Test
    void exchangesAGoodTokenForTheNextOfItsFamily() {
        RefreshToken link = store(NOW.plusSeconds(60));
        assertThat(tokens.rotate(presented)).isInstanceOfSatisfying(Rotation.Rotated.class, rotated -> {
            assertThat(rotated.accountId()).isEqualTo(account);
            assertThat(rotated.next()).isNotEqualTo(presented);
        });
        assertThat(link.used()).isTrue();
        verify(stored).save(any());
    }

    @Test
    void revokesTheFamilyOfATokenThatWasUsedBefore() {
        store(NOW.plusSeconds(60)).use(NOW);
        assertThat(tokens.rotate(presented)).isEqualTo(new Rotation.Reused());
        verify(stored).revokeFamily(family, NOW);
        verify(stored, never()).save(any());
    }

    @Test
    void knowsNoExpiredAndNoStrangeToken() {
        store(NOW);
        assertThat(tokens.rotate(presented)).isEqualTo(new Rotation.Unknown());
        assertThat(tokens.rotate(OpaqueToken.random())).isEqualTo(new Rotation.Unknown());
        verify(stored, never()).save(any());
    }

    private RefreshToken store(Instant expiry) {
        var link = new RefreshToken(
                UUID.randomUUID(), family, account, presented, new RefreshToken.Lifetime(NOW.minusSeconds(60), expiry));
        when(stored.findByTokenHash(presented.hash())).thenReturn(Optional.of(link));
        return link;
    }
}
