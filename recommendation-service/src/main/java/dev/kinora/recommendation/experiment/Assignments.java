package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.ranking.ArmAssignment;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Assigns viewers to the variants of the running experiment; without one to the promoted variant, and without that to
 * arms by {@link ExperimentProperties}. Every replica reads changes within about a second.
 */
@Component
public class Assignments implements SmartInitializingSingleton {

    private final ExperimentStore store;
    private final ArmAssignment otherwise;
    private volatile @Nullable Experiment running;
    private volatile @Nullable Variant promoted;

    Assignments(ExperimentStore store, ExperimentProperties properties, MeterRegistry meters) {
        this.store = store;
        this.otherwise = new ArmAssignment(properties.salt(), properties.seedShare(), properties.tfidfShare());
        meters.gauge("kinora.experiments.running", this, all -> all.running == null ? 0 : 1);
    }

    /** How this viewer is ranked for; the same on every replica, and for as long as the experiment runs. */
    public Assigned of(UUID viewer) {
        var experiment = running;
        if (experiment != null) {
            var definition = experiment.definition();
            var variant = variant(definition.variants(), ArmAssignment.position(definition.salt(), viewer));
            return new Assigned(variant.arm(), new Trial(experiment.id(), variant.name()), variant.weights());
        }
        var everybodys = promoted;
        return everybodys == null
                ? new Assigned(otherwise.of(viewer), null, null)
                : new Assigned(everybodys.arm(), null, everybodys.weights());
    }

    private static Variant variant(List<Variant> variants, double position) {
        var end = 0.0;
        for (var variant : variants) {
            end += variant.share();
            if (position < end) {
                return variant;
            }
        }
        return variants.getLast();
    }

    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** Reads what runs now. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        var now = store.running().orElse(null);
        var winner =
                store.promoted().stream().findFirst().map(Assignments::promoted).orElse(null);
        running = now;
        promoted = winner;
    }

    private static Variant promoted(Experiment experiment) {
        var name = Objects.requireNonNull(experiment.ended()).promoted();
        return experiment.definition().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElse(experiment.definition().control());
    }
}
