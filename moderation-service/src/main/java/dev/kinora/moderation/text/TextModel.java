package dev.kinora.moderation.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The model that reads texts: comments, and the words of a video. */
public interface TextModel {

    /** Whether it can be asked. */
    enum State {
        LOADING,
        LIVE,
        UNAVAILABLE
    }

    /**
     * How it stands.
     *
     * @param model version of the model, or what should have been loaded
     * @param reason why it is this one, or why it is not available
     */
    record Status(State state, String model, String reason) {}

    Status status();

    /** Done when it is known whether it can be asked: it has answered once, or loading failed or took too long. */
    default CompletionStage<@Nullable Void> settled() {
        return CompletableFuture.completedStage(null);
    }

    /**
     * Scores texts, in their order.
     *
     * @throws TextModelUnavailableException if it cannot be asked now; the texts are then for a person
     */
    List<TextScores> score(List<String> texts);

    /**
     * One vector per text; texts that mean the same point the same way.
     *
     * @throws TextModelUnavailableException if it cannot be asked now
     */
    Vectors embed(List<String> texts);

    /**
     * Vectors of texts, in the order of the texts.
     *
     * @param vectors one per text; those of different models have nothing to do with each other
     * @param model version of the model that made them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Vectors(float[][] vectors, String model) {}
}
