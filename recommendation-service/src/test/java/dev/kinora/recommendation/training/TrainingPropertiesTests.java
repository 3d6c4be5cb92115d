package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class TrainingPropertiesTests {

    @Test
    void givesTheProcessOneGigabyteAndTwoHoursByDefault() {
        var properties = bind(Map.of());

        assertThat(properties.worker())
                .isEqualTo(new TrainingProperties.Worker(DataSize.ofGigabytes(1), 1, Duration.ofHours(2)));
        assertThat(faults(properties)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "heap, 64MB, 0",
        "heap, 63MB, 1",
        "heap, 1000, 1",
        "heap, -1GB, 1",
        "processors, 0, 1",
        "time-limit, 1s, 0",
        "time-limit, 0s, 1",
        "time-limit, -2h, 1",
    })
    void refusesLimitsUnderWhichNoTrainingEnds(String name, String value, int faults) {
        assertThat(faults(bind(Map.of("kinora.training.worker." + name, value))))
                .isEqualTo(faults);
    }

    private static TrainingProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("kinora.training", TrainingProperties.class);
    }

    private static int faults(TrainingProperties properties) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(properties).size();
        }
    }
}
