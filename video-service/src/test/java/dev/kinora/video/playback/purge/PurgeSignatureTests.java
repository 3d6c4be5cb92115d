package dev.kinora.video.playback.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kinora.starter.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PurgeSignatureTests {

    /** {@code printf '1764460800.{"a":1}' | openssl dgst -sha256 -hmac 0123456789abcdef}. */
    @Test
    void isThatOfTheDocumentation() {
        var signature = new PurgeSignature(Secret.of("0123456789abcdef"));

        assertThat(signature.of(1764460800, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1=defd91246570fc5931eef625cf90bd6ccd0679687d13bcef47fefc9e5d308f6c");
    }

    @Test
    void needsASecretWithAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("https://cdn.example.org/purge", "short"))
                .withMessageContaining("KINORA_PURGE_SECRET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("file:///etc/passwd", "0123456789abcdef"))
                .withMessageContaining("KINORA_PURGE_URL");
        assertThat(properties("", "").enabled()).isFalse();
        assertThat(properties("https://cdn.example.org/purge", "0123456789abcdef")
                        .enabled())
                .isTrue();
    }

    private static PurgeProperties properties(String url, String secret) {
        var second = Duration.ofSeconds(1);
        return new PurgeProperties(url, Secret.of(secret), second, second, second, second, second, 1);
    }
}
