package dev.kinora.video.media;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** A real store of which a test changes one thing. */
class ForwardingStore implements MediaStore {

    private final MediaStore store;

    public ForwardingStore(MediaStore store) {
        this.store = store;
    }

    @Override
    public void put(String key, Path file) {
        store.put(key, file);
    }

    @Override
    public Optional<MediaObject> find(String key) {
        return store.find(key);
    }

    @Override
    public Resource read(MediaObject object) {
        return store.read(object);
    }

    @Override
    public Optional<Path> fetch(String key, Path folder) {
        return store.fetch(key, folder);
    }

    @Override
    public Stream<MediaObject> list(String prefix) {
        return store.list(prefix);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }
}
