package dev.kinora.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.secret.Secret;
import org.junit.jupiter.api.Test;

class KeysTests {

    private final DerivedKeys keys = keys("a secret that is long enough");

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> keys("short")).hasMessage("KINORA_SIGNING_SECRET must have at least 16 characters");
    }

    @Test
    void opensOnlyWhatWasSealedUnderTheSameNameAndSecret() {
        var vault = new KeyVault(keys);
        byte[] sealed = vault.seal("key-1", "private");
        assertThat(vault.open("key-1", sealed)).isEqualTo("private");
        assertThatThrownBy(() -> vault.open("key-2", sealed)).hasMessageContaining("KINORA_SIGNING_SECRET");
        var stranger = new KeyVault(keys("another secret that is long"));
        assertThatThrownBy(() -> stranger.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recognizesOnlyItsOwnSignatureOfTheSameText() {
        var signer = new TextSigner(keys.csrf());
        assertThat(signer.fits("session 1", signer.sign("session 1"))).isTrue();
        assertThat(signer.fits("session 1", signer.sign("session 2"))).isFalse();
        assertThat(signer.fits("session 1", new TextSigner(keys.devices()).sign("session 1")))
                .isFalse();
        assertThat(signer.fits("session 1", null)).isFalse();
        assertThat(signer.fits("session 1", "")).isFalse();
    }

    private static DerivedKeys keys(String secret) {
        return new DerivedKeys(new KeyProperties(new Secret(secret)));
    }
}
