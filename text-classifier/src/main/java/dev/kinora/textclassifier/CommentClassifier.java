package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.model.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Estimates the probability of each kind of harm in comments.
 *
 * <p>Safe for use by several threads; one instance holds the weights once, in native memory, until it is closed.
 */
public interface CommentClassifier extends AutoCloseable {

    /**
     * The model shipped with Kinora; it needs no network.
     *
     * @param cacheDir folder into which its checkpoint (about 134 MB) is unpacked at the first call
     * @throws CheckpointException when the cache cannot be written
     */
    static CommentClassifier builtin(Path cacheDir) {
        return checkpoint(BuiltinCheckpoint.shipped(cacheDir));
    }

    /**
     * A Hugging Face DistilBERT checkpoint folder as published, whose labels are those of {@link Label} in any order.
     * A {@code thresholds.json} in the folder is honored. Weights are kept in {@link Precision#HALF}.
     *
     * @throws CheckpointException naming the piece that is missing or does not fit
     */
    static CommentClassifier checkpoint(Path dir) {
        return checkpoint(dir, Precision.HALF);
    }

    /** A checkpoint folder like in {@link #checkpoint(Path)}, with weights of the given precision. */
    static CommentClassifier checkpoint(Path dir, Precision precision) {
        return DistilBertCommentClassifier.load(dir, precision);
    }

    /** Scores of each text, in the same order. Any text is allowed; see {@link Scores#readable()}. */
    List<Scores> classify(List<String> texts);

    /**
     * The heads of this model, which others of the same shape may replace; empty if its labels exclude each other, so that
     * none can be learned by itself.
     */
    Optional<LabelHeads> heads();

    /** Scores of each text by other heads than those of the model, in the same order. */
    List<Scores> classify(List<String> texts, LabelHeads heads);

    /** What heads read of each text, in the same order. */
    List<HeadInput> headInputs(List<String> texts);

    /** Identifies the weights, for decision records. */
    String modelVersion();

    /** The labels in the order of the model's outputs. */
    List<Label> labels();

    /** The bands that this model proposes. */
    Thresholds thresholds();

    /** Sentence vectors of the same loaded encoder; they stop working when this classifier is closed. */
    SentenceEncoder sentenceEncoder();

    /** Frees the native memory. */
    @Override
    void close();
}
