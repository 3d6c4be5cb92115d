package dev.kinora.recommendation.online;

import dev.kinora.recommender.online.OnlineModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures learning from the stream, and what this replica ranks by. */
@Component
class OnlineMeters {

    private final Counter learned;
    private final Counter skipped;
    private final Counter refused;
    private final Timer published;
    private volatile OnlineLease.@Nullable Report report;
    private volatile OnlineStatus.@Nullable Snapshot served;

    OnlineMeters(MeterRegistry registry, InstantSource clock) {
        this.learned = Counter.builder("kinora.online.learned")
                .description("Events that this replica learned from while it led")
                .register(registry);
        this.skipped = Counter.builder("kinora.online.skipped")
                .description("Records of the stream that taught nothing because they could not be read")
                .register(registry);
        this.refused = Counter.builder("kinora.online.refused")
                .description("Checkpoints and snapshots that were damaged or foreign")
                .register(registry);
        this.published = Timer.builder("kinora.online.published")
                .description("Time to store a checkpoint and a snapshot")
                .register(registry);
        Gauge.builder("kinora.online.leading", () -> report == null ? 0 : 1)
                .description("Whether this replica learns")
                .register(registry);
        Gauge.builder("kinora.online.behind", () -> {
                    var now = report;
                    return now == null ? Double.NaN : now.behind().toMillis() / 1000.0;
                })
                .description(
                        "Age of the newest record that was read, 0 at the end of the stream; not a number elsewhere")
                .baseUnit("seconds")
                .register(registry);
        rows(registry, "videos", OnlineModel.Sizes::texts);
        rows(registry, "liked", OnlineModel.Sizes::items);
        rows(registry, "words", OnlineModel.Sizes::terms);
        rows(registry, "viewers", OnlineModel.Sizes::users);
        Gauge.builder("kinora.online.snapshot.age", () -> {
                    var now = served;
                    return now == null
                            ? Double.NaN
                            : Duration.between(now.storedAt(), clock.instant()).toMillis() / 1000.0;
                })
                .description("Time since the snapshot that this replica ranks by was stored; not a number without one")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kinora.online.snapshot.size", () -> {
                    var now = served;
                    return now == null ? Double.NaN : now.bytes();
                })
                .description("Size of the snapshot that this replica ranks by")
                .baseUnit("bytes")
                .register(registry);
    }

    private void rows(MeterRegistry registry, String kind, ToDoubleFunction<OnlineModel.Sizes> size) {
        Gauge.builder("kinora.online.rows", () -> {
                    var now = report;
                    return now == null ? Double.NaN : size.applyAsDouble(now.sizes());
                })
                .description("What the model of this replica holds while it learns")
                .tag("kind", kind)
                .register(registry);
    }

    void leads(OnlineLease.Report now) {
        report = now;
    }

    void leadsNoMore() {
        report = null;
    }

    void learned(int events) {
        learned.increment(events);
    }

    void skipped() {
        skipped.increment();
    }

    void refused() {
        refused.increment();
    }

    void published(Duration took) {
        published.record(took);
    }

    void serving(OnlineStatus.Snapshot snapshot) {
        served = snapshot;
    }
}
