package dev.kinora.starter.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.starter.gemini.GeminiProperties.Provider;
import dev.kinora.starter.gemini.GeminiResult.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GeminiPropertiesTests {

    private static final String PRICE = "kinora.gemini.price.";

    @Test
    void asksNobodyByDefaultAndWithinBounds() {
        var properties = bind(Map.of());

        assertThat(properties.provider()).isEqualTo(Provider.NONE);
        assertThat(properties.apiKey().present()).isFalse();
        assertThat(properties.calls().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(properties.calls().attempts()).isEqualTo(3);
        assertThat(properties.calls().dailyBudget()).isEqualTo(5000);
        assertThat(properties.calls().dailyUsd()).isNull();
        assertThat(properties.price().known()).isEmpty();
    }

    @Test
    void knowsAPriceOnceItIsGiven() {
        assertThat(bind(Map.of(PRICE + "input", "0.30", PRICE + "output", "2.50", PRICE + "audio", ""))
                        .price()
                        .known())
                .contains(new GeminiPrice(new BigDecimal("0.30"), new BigDecimal("2.50"), null));
        assertThat(bind(Map.of(PRICE + "input", "", PRICE + "output", ""))
                        .price()
                        .known())
                .isEmpty();
    }

    @Test
    void doesNotStartWithHalfAPrice() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of(PRICE + "input", "0.30")))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of(PRICE + "audio", "1")))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotStartWithABudgetThatItCannotKeep() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("kinora.gemini.calls.daily-usd", "5")))
                .withStackTraceContaining("daily-usd needs kinora.gemini.price.input");
        assertThat(bind(Map.of("kinora.gemini.calls.daily-usd", "5.5", PRICE + "input", "0.30", PRICE + "output", "2"))
                        .calls()
                        .dailyUsd())
                .isEqualTo("5.5");
    }

    @ParameterizedTest
    @CsvSource({
        // input, output, audio, tokens of the question, of which sound, of the answer, cost
        "0.30, 2.50, 1.00, 1000000,  0,       0,       300000",
        "0.30, 2.50, 1.00, 1000000,  1000000, 0,       1000000",
        "0.30, 2.50, ,     1000000,  1000000, 0,       300000",
        "0.30, 2.50, 1.00, 0,        0,       1000000, 2500000",
        "0.30, 2.50, 1.00, 1,        0,       0,       1",
        "0,    0,    ,     12345,    0,       999,     0",
        "0.30, 2.50, 1.00, 31000,    3200,    420,     12590",
    })
    void computesWhatTokensCost(
            BigDecimal input,
            BigDecimal output,
            @Nullable BigDecimal audio,
            int prompt,
            int sound,
            int answer,
            long cost) {
        assertThat(new GeminiPrice(input, output, audio).microUsd(new Usage(prompt, sound, answer)))
                .isEqualTo(cost);
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
