package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import dev.kinora.starter.secret.Secret;
import dev.kinora.video.playback.Playback.Shown;
import dev.kinora.video.playback.purge.CdnPurges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class PlaybackTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final JdbcClient NO_DATABASE = JdbcClient.create(new SimpleDriverDataSource());
    private static final UUID ID = UUID.randomUUID();
    private static final String KEY = "a-secret-of-the-test";
    private static final Shown SHOWN = new Shown(PlaybackAccess.SIGNED, UUID.randomUUID(), null);

    private final PlaybackTokens tokens = new PlaybackTokens(Secret.of(KEY));

    @Test
    void lastsUntilItExpires() {
        String token = tokens.issue(ID, NOW);
        assertThat(at(NOW.plusSeconds(59)).isSigned(ID, SHOWN, token)).isTrue();
        assertThat(at(NOW.plusSeconds(60)).isSigned(ID, SHOWN, token)).isFalse();
    }

    @Test
    void endsWhenTheVideoIsWithdrawn() {
        var withdrawn = new Shown(
                PlaybackAccess.SIGNED, UUID.randomUUID(), LocalDateTime.ofInstant(NOW.plusSeconds(5), ZoneOffset.UTC));

        assertThat(at(NOW.plusSeconds(6)).isSigned(ID, withdrawn, tokens.issue(ID, NOW)))
                .isFalse();
        assertThat(at(NOW.plusSeconds(6)).isSigned(ID, withdrawn, tokens.issue(ID, NOW.plusMillis(5_001))))
                .isTrue();
    }

    @Test
    void isForOneVideoAndOneKey() {
        String token = tokens.issue(ID, NOW);
        assertThat(tokens.issuedAt(ID, token)).contains(NOW);
        assertThat(tokens.issuedAt(UUID.randomUUID(), token)).isEmpty();
        assertThat(new PlaybackTokens(Secret.of("another-secret-here")).issuedAt(ID, token))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "../../etc/passwd"})
    void refusesNonsense(String token) {
        assertThat(tokens.issuedAt(ID, token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"media.example.org", "https://media.example.org/", "ftp://x", "https://a b", "https://x?y"})
    void refusesABaseUrlThatMakesNoAddresses(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PlaybackProperties(Secret.of("long-enough-for-a-key"), Duration.ofMinutes(1), baseUrl))
                .withMessageContaining("KINORA_PLAYBACK_BASE_URL");
    }

    @Test
    void usesTheBaseUrlForPublicPlaybackOnly() {
        var properties =
                new PlaybackProperties(Secret.of(KEY), Duration.ofMinutes(1), "https://media.example.org/kinora");
        var playback = new Playback(NO_DATABASE, tokens, properties, () -> NOW, mock(CdnPurges.class));

        assertThat(playback.openAddresses(ID).hlsUrl())
                .isEqualTo("https://media.example.org/kinora/media/" + ID + "/master.m3u8");
        assertThat(playback.signedAddresses(ID).hlsUrl()).startsWith("/media/" + ID + "/s/");
        assertThat(playback.signedAddresses(ID).expiresAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private Playback at(Instant now) {
        return new Playback(
                NO_DATABASE,
                tokens,
                new PlaybackProperties(Secret.of(KEY), Duration.ofMinutes(1), ""),
                () -> now,
                mock(CdnPurges.class));
    }

    @Test
    void propertiesNeedARealKeyAndKeepItToThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaybackProperties(Secret.of("short"), Duration.ofMinutes(30), ""));
        var properties = new PlaybackProperties(Secret.of("long-enough-for-a-key"), Duration.ofMinutes(30), "");
        assertThat(properties.toString()).doesNotContain("long-enough");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "v0/../../x",
                "v0/seg_1.m4s",
                "master.m3u8/",
                "engine.pid",
                "v10/index.m3u8",
                "",
                "V0/index.m3u8"
            })
    void knowsNoOtherNames(String name) {
        assertThat(MediaName.find(name)).isEmpty();
    }
}
