package dev.kinora.recommendation.training;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The place in the archive where a training on other machines leaves its artifact. */
@Component
class ModelInbox {

    static final String KEY = "models/hybrid";

    private final ObjectProvider<MediaStore> store;

    ModelInbox(ObjectProvider<MediaStore> store) {
        this.store = store;
    }

    /** What lies there; empty if nothing does, or there is no archive. */
    Optional<MediaObject> find() {
        return Optional.ofNullable(store.getIfAvailable()).flatMap(archive -> archive.find(KEY));
    }

    /** Copies it to a file. */
    void copy(MediaObject found, Path file) {
        try (var content = store.getObject().read(found).getInputStream()) {
            Files.copy(content, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + found.key(), e);
        }
    }

    /** Deletes it, unless another one has taken its place. */
    void remove(MediaObject taken) {
        if (find().filter(now -> now.etag().equals(taken.etag())).isPresent()) {
            store.getObject().delete(KEY);
        }
    }
}
