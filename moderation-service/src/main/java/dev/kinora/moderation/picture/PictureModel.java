package dev.kinora.moderation.picture;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.Scores;
import java.util.List;

/** The model that tells nudity in pictures. */
public interface PictureModel {

    /** Whether the model can be called. */
    enum State {
        LOADING,
        LIVE,
        UNAVAILABLE
    }

    /**
     * State of the model.
     *
     * @param model version of the model, or "builtin" while none is loaded
     * @param reason why this model is live, or why none is available
     */
    record Status(State state, String model, String reason) {}

    Status status();

    /**
     * Scores of each picture, in order; waits for a model that is still loading.
     *
     * @throws PictureModelUnavailableException if there is no model
     */
    List<Scores> classify(List<Picture> pictures);
}
