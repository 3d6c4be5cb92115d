package dev.kinora.recommendation.training;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures trainings, and what this replica serves. */
@Component
class ModelMeters {

    private final MeterRegistry registry;
    private final MultiGauge live;
    private volatile @Nullable Instant trainedAt;

    ModelMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.live = MultiGauge.builder("kinora.models.live")
                .description("The model that this replica serves: 1, with its id")
                .register(registry);
        Gauge.builder("kinora.models.age", () -> age(clock))
                .description("Time since the training of the model that this replica serves; not a number without one")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(InstantSource clock) {
        var at = trainedAt;
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }

    /** This replica serves another model. */
    void serving(ModelVersion version) {
        trainedAt = version.trainedAt();
        live.register(
                List.of(MultiGauge.Row.of(
                        Tags.of(
                                "arm",
                                version.arm().code(),
                                "model",
                                version.id().toString()),
                        1)),
                true);
    }

    /**
     * A training has ended.
     *
     * @param memory most memory of its process in bytes; null where the system does not tell
     */
    void ended(String outcome, Duration took, @Nullable Long memory) {
        registry.timer("kinora.models.training", "outcome", outcome).record(took);
        if (memory != null) {
            DistributionSummary.builder("kinora.models.training.memory")
                    .description("Most memory of the process of a training")
                    .baseUnit("bytes")
                    .register(registry)
                    .record(memory);
        }
    }

    /** A file of a model is damaged or foreign: it is not used. */
    void refused() {
        registry.counter("kinora.models.refused").increment();
    }
}
