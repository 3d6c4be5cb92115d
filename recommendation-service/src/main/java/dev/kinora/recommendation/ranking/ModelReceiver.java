package dev.kinora.recommendation.ranking;

import dev.kinora.recommender.artifact.Artifact;
import java.util.Optional;
import java.util.UUID;

/** Ranks with the models that it is given. */
public interface ModelReceiver {

    /** The version that is in use; empty as long as there is none. */
    Optional<UUID> modelId();

    /** Ranks with another version from now on; returns when it is in use. */
    void serve(UUID modelId, Artifact artifact);
}
