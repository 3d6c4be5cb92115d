package dev.kinora.moderation.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The model that scores texts: comments, and the words of a video. */
public interface TextModel {

    /** Whether the model can be called. */
    enum State {
        LOADING,
        LIVE,
        UNAVAILABLE
    }

    /**
     * State of the model.
     *
     * @param model version of the model, or the configured model while none is loaded
     * @param reason why this model is live, or why none is available
     */
    record Status(State state, String model, String reason) {}

    Status status();

    /** Completes when the model has answered once, or when loading failed or took too long. */
    default CompletionStage<@Nullable Void> settled() {
        return CompletableFuture.completedStage(null);
    }

    /**
     * Scores texts, in order.
     *
     * @throws TextModelUnavailableException if the model cannot be called now; a person must then decide about the
     *     texts
     */
    List<TextScores> score(List<String> texts);

    /**
     * One embedding per text; texts of similar meaning have vectors of similar direction.
     *
     * @throws TextModelUnavailableException if the model cannot be called now
     */
    Vectors embed(List<String> texts);

    /**
     * Embeddings of texts, in the order of the texts.
     *
     * @param vectors one per text; vectors of different models are not comparable
     * @param model version of the model that computed them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Vectors(float[][] vectors, String model) {}
}
