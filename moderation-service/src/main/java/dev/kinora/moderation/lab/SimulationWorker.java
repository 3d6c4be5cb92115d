package dev.kinora.moderation.lab;

import dev.kinora.moderation.evaluation.HumanLabels;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.verification.StoredVerdicts;
import dev.kinora.starter.retention.OldRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works on simulations, one at a time on each replica, and forgets old ones. */
@Component
class SimulationWorker {

    private static final Logger log = LoggerFactory.getLogger(SimulationWorker.class);

    private static final Duration KEPT = Duration.ofDays(370);

    private final Simulations simulations;
    private final PolicyDrafts drafts;
    private final Policies policies;
    private final HumanLabels labels;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    SimulationWorker(
            Simulations simulations,
            PolicyDrafts drafts,
            Policies policies,
            HumanLabels labels,
            JdbcClient jdbc,
            JsonMapper json,
            InstantSource clock) {
        this.simulations = simulations;
        this.drafts = drafts;
        this.policies = policies;
        this.labels = labels;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void work() {
        simulations.take().ifPresent(this::run);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT40M")
    void forgetOld() {
        new OldRows(jdbc, "policy_simulation", "created_at")
                .deleteBefore(clock.instant().minus(KEPT));
    }

    /** An unforeseen failure leaves the lease to run out, so that the simulation is tried again, a few times. */
    private void run(Simulations.Held held) {
        var simulation = held.simulation();
        var draft = drafts.findById(simulation.draftId());
        if (draft.isEmpty() || draft.get().version() != simulation.draftVersion()) {
            simulations.end(held, SimulationState.CANCELED, null);
            return;
        }
        var before = policies.version(draft.get().policyId(), simulation.baseVersion());
        var run = new SimulationRun(new StoredVerdicts(jdbc, json), labels, done -> simulations.advance(held, done));
        Optional<SimulationResult> result =
                run.run(before.rules(), draft.get().rules(), simulation.perKind(), simulation.createdAt());
        result.ifPresent(found -> end(held, found));
    }

    private void end(Simulations.Held held, SimulationResult result) {
        boolean reproduced = result.notReproduced() == 0;
        simulations.end(held, reproduced ? SimulationState.DONE : SimulationState.NOT_REPRODUCED, result);
        log.info(
                "Simulation {} of draft {}: {} verdicts reproduced, {} not",
                held.simulation().id(),
                held.simulation().draftId(),
                result.reproduced(),
                result.notReproduced());
    }
}
