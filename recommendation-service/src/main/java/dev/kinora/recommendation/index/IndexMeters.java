package dev.kinora.recommendation.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures the index of this replica. */
final class IndexMeters {

    private final Timer surveys;
    private final Counter replaced;

    /**
     * Registers the meters.
     *
     * @param size number of videos in the index, also of those that are not listed any more
     * @param age time since the catalog was last asked for changes
     */
    IndexMeters(MeterRegistry registry, Supplier<Number> size, Supplier<Duration> age) {
        Gauge.builder("kinora.index.videos", size)
                .description("Videos in the index of this replica, also unlisted ones until it is replaced")
                .register(registry);
        Gauge.builder("kinora.index.age", () -> age.get().toMillis() / 1000.0)
                .description("Time since this replica last asked the catalog for changes")
                .baseUnit("seconds")
                .register(registry);
        this.surveys = Timer.builder("kinora.index.survey")
                .description("Surveys of the index: shelves, ranges and niches")
                .register(registry);
        this.replaced = Counter.builder("kinora.index.replaced")
                .description("Times that the index was replaced as a whole")
                .register(registry);
    }

    void surveyed(Runnable survey) {
        surveys.record(survey);
    }

    void replaced() {
        replaced.increment();
    }
}
