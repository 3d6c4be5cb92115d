package dev.kinora.recommendation.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.online.OnlineParameters;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class OnlinePropertiesTests {

    @Test
    void learnsAsItWasEvaluatedWithinItsBounds() {
        var properties = bind(Map.of());

        assertThat(faults(properties)).isEmpty();
        assertThat(properties.publishEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.snapshots())
                .isEqualTo(new OnlineProperties.Snapshots(20, Duration.ofDays(1), 200, DataSize.ofGigabytes(4)));
        var parameters = properties.parameters();
        assertThat(parameters.embeddings()).isEqualTo(OnlineParameters.DEFAULT.embeddings());
        assertThat(parameters.history()).isEqualTo(OnlineParameters.DEFAULT.history());
        assertThat(parameters.pairs().most()).isEqualTo(100);
        assertThat(parameters.retention())
                .isEqualTo(new OnlineParameters.Retention(1, Duration.ofDays(90), 20_000, 20_000, 500));
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThat(faults(bind(Map.of(
                        "publish-every", "1h",
                        "snapshots.newest", "0",
                        "snapshots.named-within", "15d",
                        "history-rows", "-1",
                        "most-items", "2000000000",
                        "most-users", "0",
                        "neighbors", "501",
                        "expiry", "1h"))))
                .containsExactlyInAnyOrder(
                        "publishEvery",
                        "snapshots.newest",
                        "snapshots.namedWithin",
                        "historyRows",
                        "mostItems",
                        "mostUsers",
                        "neighbors",
                        "expiry");
    }

    private static OnlineProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("", Bindable.of(OnlineProperties.class));
    }

    private static Set<String> faults(OnlineProperties properties) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(properties).stream()
                    .map(ConstraintViolation::getPropertyPath)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
        }
    }
}
