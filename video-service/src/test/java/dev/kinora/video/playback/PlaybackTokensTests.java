package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final PlaybackTokens tokens = new PlaybackTokens("a-secret-of-the-test");

    @Test
    void lastsUntilItExpires() {
        String token = tokens.issue(ID, NOW.plusSeconds(60));
        assertThat(tokens.isValid(ID, token, NOW.plusSeconds(59))).isTrue();
        assertThat(tokens.isValid(ID, token, NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void isForOneVideoAndOneKey() {
        String token = tokens.issue(ID, NOW.plusSeconds(60));
        assertThat(tokens.isValid(UUID.randomUUID(), token, NOW)).isFalse();
        assertThat(new PlaybackTokens("another-secret-here").isValid(ID, token, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "../../etc/passwd"})
    void refusesNonsense(String token) {
        assertThat(tokens.isValid(ID, token, NOW)).isFalse();
    }

    @Test
    void propertiesNeedARealKeyAndKeepItToThemselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaybackProperties("short", Duration.ofMinutes(30)));
        var properties = new PlaybackProperties("long-enough-for-a-key", Duration.ofMinutes(30));
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
