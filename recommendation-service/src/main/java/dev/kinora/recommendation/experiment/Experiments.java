package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Experiment.Deed;
import dev.kinora.recommendation.experiment.Experiment.Ending;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import dev.kinora.starter.version.ExpectedVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates, starts and ends experiments; one runs at a time. */
@Component
class Experiments {

    private static final Logger log = LoggerFactory.getLogger(Experiments.class);
    private static final String ENDED = "kinora.experiments.ended";

    private final ExperimentStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Experiments(ExperimentStore store, Ids ids, InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Stores a draft.
     *
     * @throws ProblemException VALIDATION_FAILED for a definition that makes no sense
     */
    @Transactional
    Experiment create(Definition definition, UUID by) {
        definition.requireSound();
        var draft = new Experiment(ids.next(), 0, ExperimentState.DRAFT, definition, deed(by), null, null);
        store.add(draft);
        log.info("Experiment {} was drafted by {}", draft.id(), by);
        return draft;
    }

    /** Replaces the definition of a draft. */
    @Transactional
    Experiment replace(UUID id, ExpectedVersion expected, Definition definition) {
        definition.requireSound();
        var experiment = lock(id, expected);
        if (experiment.state() != ExperimentState.DRAFT) {
            throw wrongState(experiment, "Only a draft can be changed.");
        }
        var changed = new Experiment(
                id, experiment.version() + 1, experiment.state(), definition, experiment.created(), null, null);
        store.store(changed);
        return changed;
    }

    /**
     * Starts a draft; every replica assigns by it within two seconds.
     *
     * @throws ProblemException EXPERIMENT_RUNNING if another one runs
     */
    @Transactional
    Experiment start(UUID id, ExpectedVersion expected, UUID by) {
        var experiment = lock(id, expected);
        requireNext(experiment, ExperimentState.RUNNING);
        var started = new Experiment(
                id,
                experiment.version() + 1,
                ExperimentState.RUNNING,
                experiment.definition(),
                experiment.created(),
                deed(by),
                null);
        try {
            store.store(started);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    ExperimentProblem.EXPERIMENT_RUNNING, "Stop or promote the running experiment first.", e);
        }
        log.info("Experiment {} was started by {}", id, by);
        return started;
    }

    /**
     * Ends a running experiment, or withdraws a promoted variant.
     *
     * @param by null for the service itself
     */
    @Transactional
    Experiment stop(UUID id, ExpectedVersion expected, @Nullable UUID by, String reason) {
        var experiment = lock(id, expected);
        requireNext(experiment, ExperimentState.STOPPED);
        meters.counter(ENDED, "by", by == null ? "service" : "person").increment();
        return end(experiment, ExperimentState.STOPPED, new Ending(deed(by), reason, null));
    }

    /** Ends a running experiment and serves one of its variants to everybody; one promoted before is withdrawn. */
    @Transactional
    Experiment promote(UUID id, ExpectedVersion expected, UUID by, String variant) {
        var experiment = lock(id, expected);
        requireNext(experiment, ExperimentState.PROMOTED);
        var known = experiment.definition().variants().stream()
                .anyMatch(one -> one.name().equals(variant));
        if (!known) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The experiment has no such variant.");
        }
        var deed = deed(by);
        for (var earlier : store.promoted()) {
            end(earlier, ExperimentState.STOPPED, new Ending(deed, "Another variant was promoted.", null));
        }
        return end(experiment, ExperimentState.PROMOTED, new Ending(deed, "Promoted.", variant));
    }

    Experiment find(UUID id) {
        return store.find(id).orElseThrow(Experiments::unknown);
    }

    List<Experiment> list(Instant before, int limit) {
        return store.list(before, limit);
    }

    private Experiment end(Experiment experiment, ExperimentState state, Ending ending) {
        var ended = new Experiment(
                experiment.id(),
                experiment.version() + 1,
                state,
                experiment.definition(),
                experiment.created(),
                experiment.started(),
                ending);
        store.store(ended);
        log.info(
                "Experiment {} is {} by {}: {}",
                ended.id(),
                state,
                ending.deed().by() == null ? "the service" : ending.deed().by(),
                ending.reason());
        return ended;
    }

    private Experiment lock(UUID id, ExpectedVersion expected) {
        var experiment = store.lock(id).orElseThrow(Experiments::unknown);
        expected.requireMatch(experiment.version());
        return experiment;
    }

    private static void requireNext(Experiment experiment, ExperimentState next) {
        if (!experiment.state().next().contains(next)) {
            throw wrongState(experiment, "From here it cannot become " + next + ".");
        }
    }

    private static ProblemException wrongState(Experiment experiment, String detail) {
        return new ProblemException(
                ExperimentProblem.EXPERIMENT_STATE, "The experiment is " + experiment.state() + ". " + detail);
    }

    private static ProblemException unknown() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such experiment.");
    }

    private Deed deed(@Nullable UUID by) {
        return new Deed(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
