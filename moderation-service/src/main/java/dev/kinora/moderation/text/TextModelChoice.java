package dev.kinora.moderation.text;

import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.ModelDownload;
import dev.kinora.textclassifier.checkpoint.PinnedModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which text model the properties ask for: a folder first, then a published model, else the built-in one. */
record TextModelChoice(TextModelProperties comments, PublishedModelProperties published, ModelDownload.Limits limits) {

    private static final List<String> WARM_UP = List.of("Lovely colors, thank you!", "What a boring clip.");

    /**
     * A model to ask.
     *
     * @param classifier has answered once; the caller closes it
     * @param reason one sentence for people: why it is this one
     * @param toFetch the published model that should take its place, when it has been downloaded; null when none should
     */
    record Chosen(
            CommentClassifier classifier,
            String reason,
            @Nullable PinnedModel toFetch) {

        private Chosen(CommentClassifier classifier, String reason) {
            this(classifier, reason, null);
        }
    }

    /** What should be loaded, in a word. */
    String wanted() {
        if (comments.modelDir() != null) {
            return comments.modelDir().toString();
        }
        return published.pins() == null ? "builtin" : published.pins().toString();
    }

    /**
     * The model to begin with, without the network: the built-in one stands in for a published one that is not here.
     *
     * @throws CheckpointException when it cannot be loaded
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
            return new Chosen(builtin(), "Reads comments until " + model.name() + " is downloaded", model);
        } catch (RuntimeException | LinkageError e) { // whichever way the engine fails on its files
            return new Chosen(builtin(), staysBecause(e));
        }
    }

    /**
     * The published model; blocks while it is downloaded.
     *
     * @throws CheckpointException when it cannot be had or loaded
     */
    Chosen fetched(PinnedModel model) {
        return published(model, download().fetch(model, comments.cacheDir()));
    }

    /** Why the built-in model goes on in the place of another one. */
    static String staysBecause(Throwable trouble) {
        return "Stays on the built-in model: " + trouble.getMessage();
    }

    private CommentClassifier builtin() {
        return warm(CommentClassifier.builtin(comments.cacheDir()));
    }

    /** A model that has answered once. */
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
