package dev.kinora.gateway.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.PublicOrigin;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasskeyPropertiesTests {

    private static final PublicOrigin LOCAL = new PublicOrigin(URI.create("http://localhost:8080"));
    private static final PublicOrigin PUBLIC = new PublicOrigin(URI.create("https://videos.example.org"));

    @Test
    void followsThePublicAddress() {
        PasskeyProperties defaults = bind(Map.of());
        assertThat(defaults.rpName()).isEqualTo("Kinora");
        assertThat(defaults.mostPerAccount()).isEqualTo(20);
        assertThat(defaults.rpId(LOCAL)).isEqualTo("localhost");
        assertThat(defaults.origins(LOCAL)).containsExactly("http://localhost:8080");
        assertThat(defaults.rpId(PUBLIC)).isEqualTo("videos.example.org");
        assertThat(defaults.origins(PUBLIC)).containsExactly("https://videos.example.org");
    }

    @Test
    void takesAParentDomainAndSeveralOrigins() {
        PasskeyProperties wider = bind(Map.of(
                "kinora.passkeys.rp-id", "example.org",
                "kinora.passkeys.origins", "https://videos.example.org,https://m.example.org"));
        assertThat(wider.rpId(PUBLIC)).isEqualTo("example.org");
        assertThat(wider.origins(PUBLIC)).isEqualTo(Set.of("https://videos.example.org", "https://m.example.org"));
    }

    private static PasskeyProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("kinora.passkeys", PasskeyProperties.class);
    }
}
