package dev.kinora.moderation.text;

import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.ModelDownload;
import dev.kinora.textclassifier.checkpoint.PinnedModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the configured text model: a folder, else a published model, else the built-in one. */
record TextModelChoice(TextModelProperties comments, PublishedModelProperties published, ModelDownload.Limits limits) {

    private static final List<String> WARM_UP = List.of("Lovely colors, thank you!", "What a boring clip.");

    /**
     * A loaded model.
     *
     * @param classifier a model that has answered once; the caller closes it
     * @param reason why this model was chosen, one sentence
     * @param toFetch the published model that replaces this one once it is downloaded; null if none does
     */
    record Chosen(
            CommentClassifier classifier,
            String reason,
            @Nullable PinnedModel toFetch) {

        private Chosen(CommentClassifier classifier, String reason) {
            this(classifier, reason, null);
        }
    }

    /** The configured model: its folder, the file of its pins, or "builtin". */
    String wanted() {
        if (comments.modelDir() != null) {
            return comments.modelDir().toString();
        }
        return published.pins() == null ? "builtin" : published.pins().toString();
    }

    /**
     * The model to start with, without network access: the built-in one until a published one is downloaded.
     *
     * @throws CheckpointException if it cannot be loaded
     */
    Chosen first() {
        var dir = comments.modelDir();
        var pins = published.pins();
        if (dir != null) {
            return new Chosen(
                    warm(CommentClassifier.checkpoint(dir)), "kinora.comments.model-dir names this checkpoint");
        }
        if (pins == null) {
            return new Chosen(
                    builtin(), "The built-in model is the default; kinora.comments.model-dir names another one");
        }
        try {
            var model = PinnedModel.read(pins);
            var folder = download().cached(model, comments.cacheDir());
            if (folder.isPresent()) {
                return published(model, folder.get());
            }
            return new Chosen(builtin(), "Used until " + model.name() + " is downloaded", model);
        } catch (RuntimeException | LinkageError e) { // the engine may fail in any way on its files
            return new Chosen(builtin(), staysBecause(e));
        }
    }

    /**
     * The published model; blocks while it is downloaded.
     *
     * @throws CheckpointException if it cannot be downloaded or loaded
     */
    Chosen fetched(PinnedModel model) {
        return published(model, download().fetch(model, comments.cacheDir()));
    }

    /** The reason to keep the built-in model. */
    static String staysBecause(Throwable trouble) {
        return "The built-in model is kept: " + trouble.getMessage();
    }

    private CommentClassifier builtin() {
        return warm(CommentClassifier.builtin(comments.cacheDir()));
    }

    /** Classifies once, so that failures and slow first calls happen here. */
    private static CommentClassifier warm(CommentClassifier classifier) {
        try {
            classifier.classify(WARM_UP);
            return classifier;
        } catch (RuntimeException | LinkageError e) {
            classifier.close();
            throw e;
        }
    }

    private ModelDownload download() {
        return new ModelDownload(published.hub(), limits);
    }

    private static Chosen published(PinnedModel model, Path folder) {
        return new Chosen(
                warm(CommentClassifier.checkpoint(folder)),
                model.name() + " at revision " + model.revision() + ", every file as pinned");
    }
}
