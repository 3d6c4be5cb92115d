package dev.kinora.starter.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.gemini.GeminiProperties.Provider;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GeminiPropertiesTests {

    @Test
    void asksNobodyByDefaultAndWithinBounds() {
        var properties = bind(Map.of());

        assertThat(properties.provider()).isEqualTo(Provider.NONE);
        assertThat(properties.apiKey().present()).isFalse();
        assertThat(properties.calls().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(properties.calls().attempts()).isEqualTo(3);
        assertThat(properties.calls().dailyBudget()).isEqualTo(5000);
    }

    @ParameterizedTest
    @EnumSource
    void bindsAProviderByItsLabel(Provider provider) {
        assertThat(bind(Map.of("kinora.gemini.provider", provider.label())).provider())
                .isEqualTo(provider);
    }

    @ParameterizedTest
    @CsvSource({
        "us-central1, us-central1-aiplatform.googleapis.com:443",
        "global,      aiplatform.googleapis.com:443",
    })
    void findsTheAddressOfALocation(String location, String address) {
        assertThat(VertexGenerateContent.address(location)).isEqualTo(address);
    }

    private static GeminiProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("kinora.gemini", GeminiProperties.class);
    }
}
