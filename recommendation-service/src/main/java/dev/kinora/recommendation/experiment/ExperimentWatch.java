package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Readout.GuardrailCheck;
import dev.kinora.recommendation.experiment.Readout.GuardrailState;
import dev.kinora.starter.version.ExpectedVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads experiments out, and stops the running one as soon as a guardrail is broken beyond doubt, or if it cannot be
 * checked.
 */
@Component
class ExperimentWatch {

    private static final Logger log = LoggerFactory.getLogger(ExperimentWatch.class);

    /** As long as there are no slots, reading costs little. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How long outcomes of the last slots are waited for. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private static final int MOST_FAILED = 3;
    private static final String UNCHECKED = "Its guardrails cannot be checked: %d checks in a row failed.";
    private static final String CHECKS = "kinora.experiments.checks";

    private final Experiments experiments;
    private final ExperimentStore store;
    private final Readouts readouts;
    private final ReadoutStore stored;
    private final InstantSource clock;
    private final Counter done;
    private final Counter failed;

    ExperimentWatch(
            Experiments experiments,
            ExperimentStore store,
            Readouts readouts,
            ReadoutStore stored,
            InstantSource clock,
            MeterRegistry meters) {
        this.experiments = experiments;
        this.store = store;
        this.readouts = readouts;
        this.stored = stored;
        this.clock = clock;
        this.done = meters.counter(CHECKS, "result", "done");
        this.failed = meters.counter(CHECKS, "result", "failed");
    }

    /** The last readout of an experiment. Requests do not read all slots again: the job does, every few minutes. */
    Readout readout(UUID id) {
        var experiment = experiments.find(id);
        return stored.find(id).filter(last -> stands(experiment, last)).orElseGet(() -> readAnew(id));
    }

    /** One at a time: several would only slow each other down. */
    private synchronized Readout readAnew(UUID id) {
        var experiment = experiments.find(id);
        return stored.find(id).filter(last -> stands(experiment, last)).orElseGet(() -> read(experiment));
    }

    private boolean stands(Experiment experiment, Readout last) {
        return switch (experiment.state()) {
            case DRAFT, RUNNING ->
                hasSlots(last) || last.readAt().isAfter(clock.instant().minus(FRESH));
            case PROMOTED, STOPPED -> true;
        };
    }

    private static boolean hasSlots(Readout readout) {
        return readout.variants().stream().anyMatch(variant -> variant.slots() > 0);
    }

    /**
     * Evaluates the guardrails of the running experiment, and reads those out for the last time that ended between one
     * and two days ago: their last outcomes are known, and none of their slots is forgotten.
     */
    void check() {
        store.running().ifPresent(this::check);
        var settled = clock.instant().minus(SETTLED);
        store.ended(settled.minus(SETTLED), settled).stream()
                .filter(this::isToBeReadOnceMore)
                .forEach(this::tryToRead);
    }

    private void check(Experiment experiment) {
        var begun = stored.begin(experiment.id(), Readouts.nothing(clock.instant()));
        var readout = begun > MOST_FAILED ? Optional.<Readout>empty() : tryToRead(experiment);
        if (readout.isPresent()) {
            readout.get().guardrails().stream()
                    .filter(check -> check.state() == GuardrailState.BROKEN)
                    .findFirst()
                    .ifPresent(broken -> stop(experiment, reason(broken)));
        } else if (begun >= MOST_FAILED) {
            stop(experiment, UNCHECKED.formatted(MOST_FAILED));
        }
    }

    private Optional<Readout> tryToRead(Experiment experiment) {
        try {
            var readout = read(experiment);
            done.increment();
            return Optional.of(readout);
        } catch (RuntimeException e) {
            log.warn("Experiment {} could not be read out", experiment.id(), e);
            failed.increment();
            return Optional.empty();
        }
    }

    private void stop(Experiment experiment, String reason) {
        log.warn("Experiment {} is stopped: {}", experiment.id(), reason);
        experiments.stop(experiment.id(), ExpectedVersion.of(experiment.version()), null, reason);
    }

    /** Not if it was, and not if a promoted variant is withdrawn, which ends an experiment again after its slots. */
    private boolean isToBeReadOnceMore(Experiment experiment) {
        var ended = experiment.ended();
        return ended != null
                && stored.find(experiment.id())
                        .filter(ExperimentWatch::hasSlots)
                        .map(last ->
                                Duration.between(last.readAt(), ended.deed().at()))
                        .filter(before -> before.abs().compareTo(SETTLED) >= 0)
                        .isEmpty();
    }

    private Readout read(Experiment experiment) {
        var readout = readouts.compute(experiment, clock.instant());
        stored.store(experiment.id(), readout);
        return readout;
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
