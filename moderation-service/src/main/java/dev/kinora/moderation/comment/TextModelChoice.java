package dev.kinora.moderation.comment;

import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.LoadedClassifier;
import dev.kinora.textclassifier.LoadedClassifier.Origin;
import dev.kinora.textclassifier.checkpoint.ModelDownload;
import dev.kinora.textclassifier.checkpoint.PinnedModel;

/** Which text model the properties ask for: a folder first, then a published model, else the built-in one. */
record TextModelChoice(CommentProperties comments, PublishedModelProperties published) {

    /** What should be loaded, in a word. */
    String wanted() {
        if (comments.modelDir() != null) {
            return comments.modelDir().toString();
        }
        return published.pins() == null ? "builtin" : published.pins().toString();
    }

    /** Loads it; a published model that cannot be had is replaced by the built-in one, and the reason says so. */
    LoadedClassifier load() {
        var dir = comments.modelDir();
        if (dir != null) {
            return new LoadedClassifier(
                    CommentClassifier.checkpoint(dir),
                    Origin.FOLDER,
                    "kinora.comments.model-dir names this checkpoint");
        }
        var pins = published.pins();
        if (pins == null) {
            return new LoadedClassifier(
                    CommentClassifier.builtin(comments.cacheDir()),
                    Origin.BUILTIN,
                    "The built-in model is the default; kinora.comments.model-dir names another one");
        }
        var download = new ModelDownload(published.hub(), ModelDownload.Limits.usual());
        return LoadedClassifier.publishedOrBuiltin(download, PinnedModel.read(pins), comments.cacheDir());
    }
}
