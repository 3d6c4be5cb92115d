package dev.kinora.moderation.text;

import dev.kinora.textclassifier.LabelHeads;
import java.util.List;
import java.util.Optional;
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

    /** The heads that come with the model; empty while none is loaded, and for a model whose heads cannot be learned. */
    default Optional<ShippedHeads> shippedHeads() {
        return Optional.empty();
    }

    /**
     * What heads read of each text, in the order of the texts.
     *
     * @throws TextModelUnavailableException if the model cannot be called now
     */
    default List<EncodedText> encode(List<String> texts) {
        throw new TextModelUnavailableException("The heads of this model cannot be learned", null);
    }

    /** Scores by these heads from the next call on, as long as they belong to the model; null: by those that came with it. */
    default void useHeads(@Nullable LearnedHeads learned) {}

    /**
     * Heads as they come with a model.
     *
     * @param encoder version of the model; what it encodes is not comparable with what others do
     */
    record ShippedHeads(String encoder, LabelHeads heads) {}

    /** Heads that were learned for a model. */
    record LearnedHeads(int version, String encoder, LabelHeads heads) {

        /** As assessments record it. */
        String modelVersion() {
            return modelVersion(encoder, version);
        }

        /** As assessments record a version of heads. */
        public static String modelVersion(String encoder, int version) {
            return encoder + "+heads." + version;
        }
    }

    /**
     * What heads read of a text.
     *
     * @param features of the encoder. Not copied
     * @param usable whether scores of the text mean something: it is readable, and in a language of the model
     * @param encoder version of the model
     */
    @SuppressWarnings("ArrayRecordComponent")
    record EncodedText(float[] features, boolean usable, String encoder) {}

    /**
     * Embeddings of texts, in the order of the texts.
     *
     * @param vectors one per text; vectors of different models are not comparable
     * @param model version of the model that computed them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Vectors(float[][] vectors, String model) {}
}
