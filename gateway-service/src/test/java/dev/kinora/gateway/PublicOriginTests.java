package dev.kinora.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PublicOriginTests {

    private static PublicOrigin bound(String url) {
        return new Binder(new MapConfigurationPropertySource(Map.of("kinora.public-url", url)))
                .bindOrCreate("kinora", PublicOrigin.class);
    }

    @Test
    void takesTheAddressOfTheSite() {
        assertThat(bound("https://videos.example.org").publicUrl()).hasHost("videos.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "videos.example.org", "$(SITE_URL)", "ftp://videos.example.org"})
    void doesNotStartWithoutOne(String url) {
        assertThatThrownBy(() -> bound(url))
                .rootCause()
                .hasMessageMatching("(?s)Set KINORA_PUBLIC_URL to the address .*|Illegal character.*");
    }
}
