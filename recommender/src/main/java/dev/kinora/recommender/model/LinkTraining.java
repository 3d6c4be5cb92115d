package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import java.io.Serializable;

/** How to learn links between items. */
public sealed interface LinkTraining extends Serializable
        permits ItemModel.Parameters, Sequences.Parameters, Neighbors.Parameters {

    /** Learns from what users liked. */
    ItemLinks train(Dataset past);
}
