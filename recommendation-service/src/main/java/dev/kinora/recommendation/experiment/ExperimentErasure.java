package dev.kinora.recommendation.experiment;

import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forgets who drafted, started and ended experiments; what viewers did is erased with their slots. */
@Component
class ExperimentErasure implements PersonalData {

    private final ExperimentStore store;

    ExperimentErasure(ExperimentStore store) {
        this.store = store;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        return Progress.of(store.eraseSome(accountId));
    }
}
