package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Viewer;

/** How much each interaction of a viewer says about their interest. */
public interface HistoryWeights {

    /** One weight per interaction, in order of time: 0 for one that says nothing, negative for a lack of interest. */
    double[] weights(Viewer viewer);
}
