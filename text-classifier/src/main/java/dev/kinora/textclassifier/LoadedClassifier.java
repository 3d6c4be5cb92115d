package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.ModelDownload;
import dev.kinora.textclassifier.checkpoint.PinnedModel;
import java.nio.file.Path;

/**
 * A classifier and how it came to be the one, for health and the staff's panels.
 *
 * @param classifier the model to ask; the caller closes it
 * @param origin which of the possible ones it is
 * @param reason one sentence for people: why it is this one
 */
public record LoadedClassifier(CommentClassifier classifier, Origin origin, String reason) {

    /** Where the weights are from. */
    public enum Origin {
        /** The model that ships with Kinora, as nothing else was asked for. */
        BUILTIN,
        /** A folder of this machine. */
        FOLDER,
        /** The published model, from the cache or the network. */
        PUBLISHED,
        /** The built-in model in the place of a published one that could not be had or loaded. */
        BUILTIN_INSTEAD
    }

    /**
     * The published model; where it cannot be fetched or used, the built-in one, and {@code reason} says why. Blocks
     * while it downloads.
     *
     * @throws CheckpointException when not even the built-in model can be loaded
     */
    public static LoadedClassifier publishedOrBuiltin(ModelDownload download, PinnedModel model, Path cacheDir) {
        try {
            var folder = download.fetch(model, cacheDir);
            return new LoadedClassifier(
                    CommentClassifier.checkpoint(folder),
                    Origin.PUBLISHED,
                    model.name() + " at revision " + model.revision() + ", every file as pinned");
        } catch (CheckpointException e) {
            return new LoadedClassifier(
                    CommentClassifier.builtin(cacheDir),
                    Origin.BUILTIN_INSTEAD,
                    "Stays on the built-in model: " + model.name() + " is not available (" + e.getMessage() + ")");
        }
    }
}
