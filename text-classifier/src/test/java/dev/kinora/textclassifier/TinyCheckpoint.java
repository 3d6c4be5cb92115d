package dev.kinora.textclassifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A checkpoint with random weights, saved by Hugging Face transformers, and faulty copies of it. */
public final class TinyCheckpoint {

    private TinyCheckpoint() {}

    public static Path folder() {
        try {
            var config = Objects.requireNonNull(TinyCheckpoint.class.getResource("/distilbert-tiny/config.json"));
            return Objects.requireNonNull(Path.of(config.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the checkpoint to {@code target}. */
    public static Path copyTo(Path target) {
        try (var files = Files.list(folder())) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the checkpoint and changes one of its text files. */
    public static Path copyTo(Path target, String file, UnaryOperator<String> change) {
        try {
            var changed = copyTo(target).resolve(file);
            Files.writeString(changed, change.apply(Files.readString(changed)));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
