package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Readout.GuardrailCheck;
import dev.kinora.recommendation.experiment.Readout.GuardrailState;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads experiments out, and stops the running one as soon as a guardrail is broken beyond doubt. */
@Component
class ExperimentWatch {

    private static final Logger log = LoggerFactory.getLogger(ExperimentWatch.class);

    /** Reading all slots costs; within this time the last readout is good enough. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How long outcomes of the last slots are waited for. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private final Experiments experiments;
    private final ExperimentStore store;
    private final Readouts readouts;
    private final ReadoutStore stored;
    private final InstantSource clock;

    ExperimentWatch(
            Experiments experiments,
            ExperimentStore store,
            Readouts readouts,
            ReadoutStore stored,
            InstantSource clock) {
        this.experiments = experiments;
        this.store = store;
        this.readouts = readouts;
        this.stored = stored;
        this.clock = clock;
    }

    /** The readout of an experiment: of now, or the last one of an experiment that ended long ago. */
    Readout readout(UUID id) {
        var experiment = experiments.find(id);
        return stored.find(id).filter(last -> isGoodEnough(experiment, last)).orElseGet(() -> readAnew(id));
    }

    /** One at a time: several would only slow each other down. */
    private synchronized Readout readAnew(UUID id) {
        var experiment = experiments.find(id);
        return stored.find(id).filter(last -> isGoodEnough(experiment, last)).orElseGet(() -> read(experiment));
    }

    /** Evaluates the guardrails of the running experiment. */
    void check() {
        store.running()
                .ifPresent(experiment -> read(experiment).guardrails().stream()
                        .filter(check -> check.state() == GuardrailState.BROKEN)
                        .findFirst()
                        .ifPresent(broken -> {
                            log.warn("Experiment {} breaks a guardrail: {}", experiment.id(), reason(broken));
                            experiments.stop(
                                    experiment.id(), ExpectedVersion.of(experiment.version()), null, reason(broken));
                        }));
    }

    private Readout read(Experiment experiment) {
        var readout = readouts.compute(experiment, clock.instant());
        stored.store(experiment.id(), readout);
        return readout;
    }

    private boolean isGoodEnough(Experiment experiment, Readout last) {
        var ended = experiment.ended();
        return isAfter(last.readAt(), clock.instant().minus(FRESH))
                || (ended != null && isAfter(last.readAt(), ended.deed().at().plus(SETTLED)));
    }

    private static boolean isAfter(Instant at, Instant limit) {
        return at.isAfter(limit);
    }

    private static String reason(GuardrailCheck broken) {
        var guardrail = broken.guardrail();
        return "Guardrail: the difference of %s in the variant %s is %s %s beyond doubt."
                .formatted(
                        guardrail.outcome(),
                        broken.variant(),
                        switch (guardrail.direction()) {
                            case NOT_BELOW -> "below";
                            case NOT_ABOVE -> "above";
                        },
                        guardrail.bound());
    }
}
