package dev.kinora.recommendation.training;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What others may know of the live model. */
@Component
public class LearnedModels {

    private final ModelStore store;

    LearnedModels(ModelStore store) {
        this.store = store;
    }

    /** The live model; empty as long as there is none. */
    public Optional<LearnedModel> live() {
        return store.live(ModelRegistry.ARM.code()).flatMap(store::find).map(LearnedModel::of);
    }
}
