package dev.kinora.recommendation.ranking;

/** The model that this replica ranks with now; a swap is seen by the next request. */
public final class LiveModel {

    private volatile ServingModel serving = new ServingModel(null, TfidfModel.EMPTY);

    /** The model to use for the whole of one request. */
    public ServingModel serving() {
        return serving;
    }

    /** Ranks with this model from now on. */
    public void swap(ServingModel model) {
        serving = model;
    }
}
