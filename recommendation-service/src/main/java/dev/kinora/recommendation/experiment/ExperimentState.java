package dev.kinora.recommendation.experiment;

import java.util.Set;

/** Where an experiment is in its life. */
enum ExperimentState {
    DRAFT,
    RUNNING,
    /** One of its variants is served to everybody while no experiment runs. */
    PROMOTED,
    STOPPED;

    /** The states that may follow. */
    Set<ExperimentState> next() {
        return switch (this) {
            case DRAFT -> Set.of(RUNNING);
            case RUNNING -> Set.of(STOPPED, PROMOTED);
            case PROMOTED -> Set.of(STOPPED);
            case STOPPED -> Set.of();
        };
    }
}
