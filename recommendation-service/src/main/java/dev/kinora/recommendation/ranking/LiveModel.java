package dev.kinora.recommendation.ranking;

/** The model that this replica ranks with; a swap applies from the next request on. */
public final class LiveModel {

    private volatile ServingModel serving = new ServingModel(null, TfidfModel.EMPTY);

    /** The model; a request reads it once and keeps it. */
    public ServingModel serving() {
        return serving;
    }

    /** Replaces the model. */
    public void swap(ServingModel model) {
        serving = model;
    }
}
