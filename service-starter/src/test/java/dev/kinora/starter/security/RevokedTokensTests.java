package dev.kinora.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.account.TokensRevoked;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevokedTokensTests {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final RevokedTokens revoked = new RevokedTokens(LIFE, () -> now);

    @Test
    void refusesTokensBelowTheMinimumVersion() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now));

        assertThat(accepts(Map.of("sid", SESSION.toString(), "tv", 3L))).isFalse();
        assertThat(accepts(Map.of("sid", SESSION.toString()))).isFalse();
        assertThat(accepts(Map.of("sid", SESSION.toString(), "tv", 4L))).isTrue();
        assertThat(accepts(UUID.randomUUID().toString(), Map.of("tv", 1L))).isTrue();
    }

    @Test
    void neverLowersTheMinimum() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now));
        revoked.add(TokensRevoked.before(ACCOUNT, 2, now));

        assertThat(accepts(Map.of("tv", 3L))).isFalse();
    }

    @Test
    void refusesOneSessionOnly() {
        revoked.add(TokensRevoked.ofSession(ACCOUNT, SESSION, now));

        assertThat(accepts(Map.of("sid", SESSION.toString(), "tv", 9L))).isFalse();
        assertThat(accepts(Map.of("sid", UUID.randomUUID().toString(), "tv", 9L)))
                .isTrue();
        assertThat(accepts(Map.of("tv", 9L))).isTrue();
        assertThat(accepts(UUID.randomUUID().toString(), Map.of("sid", SESSION.toString())))
                .isTrue();
    }

    @Test
    void acceptsTokensOfOtherServices() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now));

        assertThat(accepts("moderation-service", Map.of())).isTrue();
    }

    @Test
    void remembersForAsLongAsATokenCanLive() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now));
        revoked.add(TokensRevoked.ofSession(ACCOUNT, SESSION, now));

        now = now.plus(LIFE).plusSeconds(60);
        somethingElseIsRevoked();
        assertThat(accepts(Map.of("tv", 3L))).isFalse();
        assertThat(accepts(Map.of("sid", SESSION.toString(), "tv", 4L))).isFalse();

        now = now.plus(RevokedTokens.CLOCK_SKEW);
        somethingElseIsRevoked();
        assertThat(revoked.size()).isEqualTo(2);
    }

    @Test
    void forgetsAlsoWhatComesFromTheFuture() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now.plus(Duration.ofDays(3650))));

        now = now.plus(Duration.ofHours(1));
        somethingElseIsRevoked();
        assertThat(revoked.size()).isEqualTo(1);
    }

    @Test
    void ignoresWhatIsOver() {
        revoked.add(TokensRevoked.before(ACCOUNT, 4, now.minus(Duration.ofHours(1))));

        assertThat(revoked.size()).isZero();
    }

    private void somethingElseIsRevoked() {
        revoked.add(TokensRevoked.before(UUID.randomUUID(), 1, now));
    }

    private boolean accepts(Map<String, Object> claims) {
        return accepts(ACCOUNT.toString(), claims);
    }

    private boolean accepts(String subject, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .subject(subject)
                .claims(all -> all.putAll(claims))
                .build();
        return !revoked.validate(token).hasErrors();
    }
}
