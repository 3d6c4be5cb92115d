package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnalysisPropertiesTests {

    @Test
    void analyzesLocallyAtFourByDefault() {
        var properties = bind(Map.of(), "kinora.preference.analysis", AnalysisProperties.class);

        assertThat(properties.provider()).isEqualTo(AnalysisProperties.Provider.LOCAL);
        assertThat(properties.cron()).isEqualTo("0 0 4 * * ?");
        assertThat(properties.window()).isEqualTo(Duration.ofDays(30));
        assertThat(properties.halfLife()).isEqualTo(Duration.ofDays(7));
        assertThat(properties.newsThreshold()).isEqualTo(10);
    }

    private static <T> T bind(Map<String, String> values, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
